import { expect, test } from 'vitest';
import { answer } from '../../src/commands/answer.ts';
import { ADA, noting } from './noting.ts';

const ELEVEN_LABELS = Array.from({ length: 11 }, (_, i) => `Label_${i}`);
const choice = (choices: object) => ({ command: 'choose', args: [ADA, choices] });
const watching = (labels: unknown, unit = 'messages') => choice({ watch: { kind: 'labels', labels, unit } });
const setting = (change: object) => ({ command: 'set', args: [change] });

test.each<{ what: string; message: unknown }>([
  { what: 'nothing', message: undefined },
  { what: 'null', message: null },
  { what: 'a text', message: 'checkNow' },
  { what: 'a list', message: ['checkNow'] },
  { what: 'a message of another extension', message: { type: 'ping' } },
  { what: 'no command', message: { args: [] } },
  { what: 'an unknown command', message: { command: 'readMail', args: [] } },
  { what: 'the name of something every object has', message: { command: 'toString', args: [] } },
  { what: 'a command without arguments', message: { command: 'checkNow' } },
  { what: 'arguments that are no list', message: { command: 'checkNow', args: {} } },
  { what: 'an unknown level', message: { command: 'signIn', args: ['everything'] } },
  { what: 'no level', message: { command: 'signIn', args: [] } },
  { what: 'an empty account', message: { command: 'signIn', args: ['read', ''] } },
  { what: 'an account that is no text', message: { command: 'remove', args: [7] } },
  { what: 'no account to remove', message: { command: 'remove', args: [] } },
  { what: 'null for an account to remove', message: { command: 'remove', args: [null] } },
  { what: 'more accounts to remove than one', message: { command: 'remove', args: ['1', '2'] } },
  { what: 'an age that is no number', message: { command: 'checkNow', args: ['10'] } },
  { what: 'a negative age', message: { command: 'checkNow', args: [-1] } },
  { what: 'arguments that a command does not take', message: { command: 'removeClient', args: [1] } },
  { what: 'a client without secret', message: { command: 'setClient', args: ['id'] } },
  { what: 'a client far too long', message: { command: 'setClient', args: ['x'.repeat(1_001), ''] } },
  { what: 'a passphrase of seven characters', message: { command: 'setLock', args: ['seven77'] } },
  { what: 'no passphrase', message: { command: 'unlock', args: [] } },
  { what: 'a lock after another time away', message: { command: 'chooseAway', args: [7] } },
  { what: 'a choice for nobody', message: { command: 'choose', args: ['', {}] } },
  { what: 'no choice', message: { command: 'choose', args: [ADA] } },
  { what: 'null for a choice', message: { command: 'choose', args: [ADA, null] } },
  { what: 'more than one choice', message: { command: 'choose', args: [ADA, {}, {}] } },
  { what: 'a ninth colour', message: choice({ color: 8 }) },
  { what: 'a colour below the first', message: choice({ color: -1 }) },
  { what: 'half a colour', message: choice({ color: 1.5 }) },
  { what: 'a colour by name', message: choice({ color: 'red' }) },
  { what: 'no colour though one is named', message: choice({ color: undefined }) },
  { what: 'a pause that is no yes or no', message: choice({ paused: 1 }) },
  { what: 'a watch of an unknown kind', message: choice({ watch: { kind: 'social' } }) },
  { what: 'a watch of no kind', message: choice({ watch: null }) },
  { what: 'no watch though one is named', message: choice({ watch: undefined }) },
  { what: 'a watch of nothing', message: watching([]) },
  { what: 'a watch of eleven labels', message: watching(ELEVEN_LABELS) },
  { what: 'a watch of one label twice', message: watching(['INBOX', 'INBOX']) },
  { what: 'a watch of a label without a name', message: watching(['']) },
  { what: 'a watch of a label that would leave its place in a path', message: watching(['../drafts']) },
  { what: 'a watch of what is no label', message: watching([7]) },
  { what: 'a watch of labels in an unknown unit', message: watching(['INBOX'], 'words') },
  { what: 'a good choice beside a wrong one', message: choice({ paused: true, color: 8 }) },
  { what: 'a move to no place', message: { command: 'move', args: [ADA] } },
  { what: 'a move before the first place', message: { command: 'move', args: [ADA, -1] } },
  { what: 'a move between two places', message: { command: 'move', args: [ADA, 0.5] } },
  { what: 'a move to a place beyond all numbers', message: { command: 'move', args: [ADA, Number.POSITIVE_INFINITY] } },
  { what: 'a badge of an account without an id', message: { command: 'chooseBadge', args: [''] } },
  { what: 'a badge of two accounts', message: { command: 'chooseBadge', args: ['1', '2'] } },
  { what: 'labels of nobody', message: { command: 'refreshLabels', args: [] } },
  { what: 'a sending for nobody', message: { command: 'send', args: [''] } },
  { what: 'a sending for all', message: { command: 'send', args: [] } },
  { what: 'a message outside of its place in a path', message: { command: 'readMessage', args: [ADA, '../labels'] } },
  { what: 'a message without an id', message: { command: 'readMessage', args: [ADA, ''] } },
  { what: 'more of a list than it has', message: { command: 'fetchMore', args: [ADA, Array(501).fill('18c1')] } },
  { what: 'more of a list by what are no ids', message: { command: 'fetchMore', args: [ADA, ['18c1', 'x']] } },
  { what: 'a setting of an unknown value', message: setting({ theme: 'pink' }) },
  { what: 'no setting though one is named', message: setting({ density: undefined }) },
  { what: 'no settings', message: { command: 'set', args: [] } },
  { what: 'damaged data to discard by name', message: { command: 'discardDamaged', args: ['accounts'] } },
])('$what is no command, and nothing runs', ({ message }) => {
  const { handlers, called } = noting();
  expect(answer(handlers, message)).toBeUndefined();
  expect(called).toEqual([]);
});
