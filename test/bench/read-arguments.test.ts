import { expect, test } from 'vitest';
import { readArguments } from './read-arguments.ts';

const NAMES = ['idle-poll', 'popup', 'fleet'];

test('without --only every row runs', () => {
  expect(readArguments([], NAMES)).toEqual(NAMES);
});

test('--only picks rows, which keep the order of the table', () => {
  expect(readArguments(['--only', 'fleet,idle-poll'], NAMES)).toEqual(['idle-poll', 'fleet']);
});

test('an unknown row is refused with the names of those there are', () => {
  expect(() => readArguments(['--only', 'fleet,pop'], NAMES)).toThrow(/"pop".*idle-poll,popup,fleet/);
});
