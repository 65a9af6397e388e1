import { expect, test } from 'vitest';
import { readArguments } from './read-arguments.ts';

const NAMES = ['idle-poll', 'popup', 'fleet'];

test('without a name every row runs that is not long', () => {
  expect(readArguments([], NAMES)).toEqual({ only: undefined, minutes: 15 });
});

test.each([[['--only', 'fleet,idle-poll']], [['fleet', 'idle-poll']]])(
  '%j picks rows, in the order of the table',
  (args) => {
    expect(readArguments(args, NAMES).only).toEqual(['idle-poll', 'fleet']);
  },
);

test('--minutes is how long real time is watched', () => {
  expect(readArguments(['fleet', '--minutes', '3'], NAMES)).toEqual({ only: ['fleet'], minutes: 3 });
  expect(() => readArguments(['--minutes', 'soon'], NAMES)).toThrow(/--minutes/);
});

test('an unknown row is refused with the names of those there are', () => {
  expect(() => readArguments(['--only', 'fleet,pop'], NAMES)).toThrow(/"pop".*idle-poll,popup,fleet/);
});
