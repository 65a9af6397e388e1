import { expect, test } from 'vitest';
import { nextAttempt } from '../../src/popup/next-attempt.ts';
import { NEW_POPUP } from '../../src/popup/popup-state.ts';
import { accountView, NOW } from './samples.ts';

const state = { ...NEW_POPUP, signIn: undefined, now: NOW };
const ada = accountView({ level: 'act' });

test('what this popup asked for is tried again as it was', () => {
  const lastAttempt = { level: 'count', again: 'ada' } as const;
  expect(nextAttempt({ kind: 'cancelled' }, { ...state, accounts: [ada], lastAttempt })).toEqual(lastAttempt);
});

test('a newcomer tries again at the level that a list needs, or at the one whose box was not ticked', () => {
  expect(nextAttempt({ kind: 'cancelled' }, { ...state, accounts: [] })).toEqual({ level: 'read' });
  expect(nextAttempt({ kind: 'box-not-ticked', level: 'count' }, { ...state, accounts: [] })).toEqual({
    level: 'count',
  });
});

test('after another person signed in, the expected one is asked for again', () => {
  const failure = { kind: 'other-account', expected: 'ada@example.com', got: 'bob@example.com' } as const;
  expect(nextAttempt(failure, { ...state, accounts: [ada] })).toEqual({ level: 'act', again: 'ada' });
});

test('with accounts present nothing is guessed', () => {
  expect(nextAttempt({ kind: 'cancelled' }, { ...state, accounts: [ada] })).toBeUndefined();
});
