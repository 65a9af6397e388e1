import { expect, test } from 'vitest';
import { answer } from '../../src/commands/answer.ts';
import { type Ask, createAsk } from '../../src/commands/ask.ts';
import type { Commands, Handlers } from '../../src/commands/contract.ts';
import { KEPT_IDS } from '../../src/core/mailbox/mailbox.ts';
import type { Message } from '../../src/core/mailbox/message.ts';
import { fail, ok } from '../../src/core/result.ts';
import { ADA, noting } from './noting.ts';

const TEN_LABELS = Array.from({ length: 10 }, (_, i) => `Label_${i}`);

const MESSAGE: Message = {
  id: '18c4a2f0b1d2e3f4',
  threadId: '18c4a2f0b1d2e3f0',
  from: { name: 'Cleo', address: 'cleo@example.com' },
  subject: '',
  snippet: '',
  receivedAt: 0,
  labels: ['INBOX', 'UNREAD'],
  mayHaveAttachments: true,
};
const FIVE_HUNDRED = Array.from({ length: KEPT_IDS }, (_, i) => ({ ...MESSAGE, id: (i + 1).toString(16) }));

type Calls = { readonly [Name in keyof Commands]: readonly Parameters<Commands[Name]>[] };

/** A new command does not compile without its line. */
const CALLS: Calls = {
  signIn: [['count'], ['read'], ['manage'], ['read', ADA], ['read', undefined]],
  dismissSignIn: [[]],
  checkNow: [[], [0], [10_000], [undefined]],
  choose: [
    [ADA, {}],
    [ADA, { watch: { kind: 'labels', labels: ['INBOX'], unit: 'threads' } }],
    [ADA, { watch: { kind: 'labels', labels: TEN_LABELS, unit: 'messages' }, color: 7, paused: true }],
    [ADA, { watch: { kind: 'primary' }, color: 0 }],
    [ADA, { watch: { kind: 'important' }, paused: false }],
  ],
  move: [
    [ADA, 0],
    [ADA, 4],
  ],
  chooseBadge: [[ADA], [], [undefined]],
  refreshLabels: [[ADA]],
  send: [[ADA]],
  readMessage: [[ADA, '18c4a2f0b1d2e3f4']],
  fetchMore: [
    [ADA, []],
    [ADA, FIVE_HUNDRED.map(({ id }) => id)],
  ],
  set: [[{}], [{ theme: 'dark' }], [{ density: 'compact', actsOn: 'conversation' }]],
  discardDamaged: [[]],
  remove: [[ADA], [ADA, true], [ADA, false], [ADA, undefined]],
  stopRevoking: [[ADA]],
  setClient: [
    ['1-a.apps.googleusercontent.com', 'GOCSPX-x'],
    ['', ''],
  ],
  removeClient: [[]],
  setLock: [['correct horse battery']],
  chooseAway: [[], [5], [15], [60], [undefined]],
  unlock: [['x']],
  lockNow: [[]],
  removeLock: [[], [true], [false]],
};

const ANSWERS: Readonly<Record<string, unknown>> = {
  remove: ok('pending'),
  signIn: ok(ADA),
  choose: fail('needs-level-read'),
  readMessage: fail({ kind: 'offline' }),
  fetchMore: fail({ kind: 'no-such-account' }),
  setClient: fail('id-shape'),
  setLock: fail('locked'),
  unlock: fail('wrong-passphrase'),
};

const asked = Object.entries(CALLS).flatMap(([command, calls]) => calls.map((args) => ({ command, args })));

test.each(asked)(
  'the page asks $command with $args, and that handler alone runs with them',
  async ({ command, args }) => {
    const { handlers, called } = noting();
    const wire: unknown[] = [];
    const ask = createAsk(async (message) => {
      // Chromium carries messages as JSON.
      const carried: unknown = JSON.parse(JSON.stringify(message));
      wire.push(carried);
      return answer(handlers, carried);
    });
    // The table's type has checked each pair; a list of all pairs cannot say so.
    const given = await ask(command as 'signIn', ...(args as Parameters<Commands['signIn']>));
    expect(called).toEqual([{ command, args: args.filter((arg) => arg !== undefined) }]);
    expect(given).toEqual(ANSWERS[command] ?? ok(undefined));
    expect(wire).toHaveLength(1);
  },
);

test('a browser that carries undefined as it is makes no difference', async () => {
  const { handlers, called } = noting();
  const ask: Ask = createAsk(async (message) => answer(handlers, message));
  await ask('signIn', 'read', undefined);
  await ask('checkNow', undefined);
  expect(called).toEqual([
    { command: 'signIn', args: ['read'] },
    { command: 'checkNow', args: [] },
  ]);
});

test('what the handler fails with reaches the page as a rejection', async () => {
  const { handlers } = noting();
  const broken: Handlers = { ...handlers, remove: () => Promise.reject(new Error('bug')) };
  const ask = createAsk(async (message) => answer(broken, message));
  await expect(ask('remove', '1')).rejects.toThrow('bug');
});
