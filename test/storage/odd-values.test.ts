import { expect, test } from 'vitest';
import { healthItem, labelsItem, mailboxItem } from '../../src/storage/mailbox-items.ts';
import { settingsItem } from '../../src/storage/settings-item.ts';
import { mailboxOf, message } from '../popup/samples.ts';

const AGES = 1e17;

test.each([
  ['a date that no Date holds', { receivedAt: AGES }],
  ['an id that leads out of a path', { id: '..' }],
  ['the id of a conversation that does', { threadId: '../modify' }],
  ['half of a surrogate pair', { subject: '\ud83d' }],
])('a kept message with %s is not what we wrote', (_what, change) => {
  const { parse } = mailboxItem('ada');
  expect(parse(mailboxOf([message('a1')]))).not.toHaveProperty('damaged');
  expect(parse({ ...mailboxOf([]), messages: { a1: message('a1', change) } })).not.toHaveProperty('value');
});

test('neither is an unread message of such an id, nor a moment that no Date holds', () => {
  const whole = mailboxOf([message('a1')]);
  expect(mailboxItem('ada').parse({ ...whole, unread: [{ id: '..', threadId: 'a1' }] })).not.toHaveProperty('value');
  expect(mailboxItem('ada').parse({ ...whole, countedAt: AGES })).not.toHaveProperty('value');
  expect(healthItem('ada').parse({ failures: 0, checkedAt: AGES })).not.toHaveProperty('value');
});

test('a list where something with keys was kept is damaged, not empty', () => {
  const whole = mailboxOf([message('a1')]);
  expect(mailboxItem('ada').parse({ ...whole, messages: [] })).toHaveProperty('damaged');
  expect(mailboxItem('ada').parse({ ...whole, withheld: [] })).toHaveProperty('damaged');
  expect(settingsItem.parse([])).toEqual({ damaged: [] });
});

test('a label whose name no address can be made of leaves the others', () => {
  const kept = labelsItem('ada').parse([
    { id: 'Label_1', name: '\ud83d' },
    { id: 'Label_2', name: 'Work' },
  ]);
  expect(kept).toEqual({
    value: [{ id: 'Label_2', name: 'Work' }],
    damaged: [{ id: 'Label_1', name: '\ud83d' }],
  });
});
