import { expect, test } from 'vitest';
import { answer } from '../../src/commands/answer.ts';
import { type Ask, createAsk } from '../../src/commands/ask.ts';
import type { Commands, Handlers } from '../../src/commands/contract.ts';
import { fail, ok } from '../../src/core/result.ts';

/** Handlers that note who was called with what. */
function noting() {
  const called: { readonly command: string; readonly args: readonly unknown[] }[] = [];
  const note =
    <Answer>(command: keyof Commands, given: Answer) =>
    (...args: unknown[]): Promise<Answer> => {
      called.push({ command, args: args.filter((arg) => arg !== undefined) });
      return Promise.resolve(given);
    };
  const handlers: Handlers = {
    signIn: note('signIn', ok('110169484474386276334')),
    dismissSignIn: note('dismissSignIn', ok(undefined)),
    checkNow: note('checkNow', ok(undefined)),
    forget: note('forget', ok(undefined)),
    setClient: note('setClient', fail('id-shape')),
    removeClient: note('removeClient', ok(undefined)),
  };
  return { handlers, called };
}

type Calls = { readonly [Name in keyof Commands]: readonly Parameters<Commands[Name]>[] };

/** A new command does not compile without its line. */
const CALLS: Calls = {
  signIn: [['count'], ['read'], ['act'], ['read', '110169484474386276334'], ['read', undefined]],
  dismissSignIn: [[]],
  checkNow: [[], [0], [10_000], [undefined]],
  forget: [['110169484474386276334']],
  setClient: [
    ['1-a.apps.googleusercontent.com', 'GOCSPX-x'],
    ['', ''],
  ],
  removeClient: [[]],
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
    expect(given).toEqual(
      command === 'setClient' ? fail('id-shape') : command === 'signIn' ? ok('110169484474386276334') : ok(undefined),
    );
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
  const broken: Handlers = { ...handlers, forget: () => Promise.reject(new Error('bug')) };
  const ask = createAsk(async (message) => answer(broken, message));
  await expect(ask('forget', '1')).rejects.toThrow('bug');
});

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
  { what: 'an account that is no text', message: { command: 'forget', args: [7] } },
  { what: 'no account to forget', message: { command: 'forget', args: [] } },
  { what: 'null for an account to forget', message: { command: 'forget', args: [null] } },
  { what: 'more accounts to forget than one', message: { command: 'forget', args: ['1', '2'] } },
  { what: 'an age that is no number', message: { command: 'checkNow', args: ['10'] } },
  { what: 'a negative age', message: { command: 'checkNow', args: [-1] } },
  { what: 'arguments that a command does not take', message: { command: 'removeClient', args: [1] } },
  { what: 'a client without secret', message: { command: 'setClient', args: ['id'] } },
  { what: 'a client far too long', message: { command: 'setClient', args: ['x'.repeat(1_001), ''] } },
])('$what is no command, and nothing runs', ({ message }) => {
  const { handlers, called } = noting();
  expect(answer(handlers, message)).toBeUndefined();
  expect(called).toEqual([]);
});
