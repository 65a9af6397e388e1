import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { drawn } from '../../../scripts/mutants/choose-mutants.ts';
import type { Mutant } from '../../../scripts/mutants/mutant.ts';
import { namedMutants } from '../../../scripts/mutants/named.ts';
import { readArguments } from '../../../scripts/mutants/read-arguments.ts';
import { findRelatedTests, nearness } from '../../../scripts/mutants/related-tests.ts';
import { lineOf, scoreOf, tableOf } from '../../../scripts/mutants/report.ts';

const mutant = (number: number, file = 'src/core/a.ts'): Mutant => ({
  what: 'true is false',
  file,
  line: number,
  before: `a(${number}, true)`,
  after: `a(${number}, false)`,
  text: '',
});
const hundred = Array.from({ length: 100 }, (_, number) => mutant(number));

describe('a draw', () => {
  test('is the same for the same seed, and another for another', () => {
    expect(drawn(hundred, 10, '1')).toEqual(drawn(hundred, 10, '1'));
    expect(drawn(hundred, 10, '1')).not.toEqual(drawn(hundred, 10, '2'));
    expect(new Set(drawn(hundred, 200, '1'))).toEqual(new Set(hundred));
  });

  test('of fewer, or after lines have moved, begins with the same', () => {
    const moved = hundred.map((one) => ({ ...one, line: one.line + 7 })).toReversed();
    expect(drawn(moved, 5, '1').map(({ before }) => before)).toEqual(
      drawn(hundred, 10, '1')
        .slice(0, 5)
        .map(({ before }) => before),
    );
  });
});

test('a named mutant whose snippet is gone is named', () => {
  expect(() => namedMutants(() => 'other code', 'src/gmail')).toThrow(
    '"a batch holds 1,001 ids" needs a new snippet: src/gmail/modify-labels.ts has 0 of "MOST_IDS = 1_000"',
  );
  expect(() => namedMutants(() => 'MOST_IDS = 1_000; MOST_IDS = 1_000', 'src/gmail')).toThrow('has 2 of');
});

describe('the tests of a file', () => {
  const relatedTests = findRelatedTests(path.join(import.meta.dirname, '../../..'));

  test('are those that come to run it, through however many others', () => {
    expect(relatedTests('src/core/retry-after.ts')).toEqual(
      expect.arrayContaining(['test/core/retry-after.test.ts', 'test/background/ask/access-token.test.ts']),
    );
    expect(relatedTests('src/core/retry-after.ts')).not.toContain('test/core/notices/notice.test.ts');
  });

  test('are not those that only use its types', () => {
    expect(relatedTests('src/core/http.ts')).toEqual([]);
  });

  test.each([
    ['test/core/mailbox/history.test.ts', 3],
    ['test/core/mailbox/watch.test.ts', 2],
    ['test/core/badge.test.ts', 1],
    ['test/background/poll/history.test.ts', 0],
  ])('%s is so near to src/core/mailbox/history.ts: %i', (file, near) => {
    expect(nearness(file, 'src/core/mailbox/history.ts')).toBe(near);
  });
});

describe('the report', () => {
  const judged = [
    { mutant: mutant(1), noticedBy: 'test/core/a.test.ts: a is true' },
    { mutant: mutant(2), noticedBy: undefined },
    { mutant: mutant(3, 'src/gmail/message/deep/b.ts'), noticedBy: 'a time limit' },
  ];

  test('says how many are noticed, for each folder and for all', () => {
    expect(scoreOf(judged)).toBeCloseTo(2 / 3);
    expect(tableOf(judged)).toBe(
      [
        '| folder            | mutants | noticed | survived |   score |',
        '| src/core          |       2 |       1 |        1 |  50.0 % |',
        '| src/gmail/message |       1 |       1 |        0 | 100.0 % |',
        '| all               |       3 |       2 |        1 |  66.7 % |',
      ].join('\n'),
    );
  });

  test('shows the change that no test has noticed', () => {
    expect(judged.map(lineOf)).toEqual([
      'noticed   src/core/a.ts:1  true is false  (test/core/a.test.ts: a is true)',
      'SURVIVED  src/core/a.ts:2  true is false\n          - a(2, true)\n          + a(2, false)',
      'noticed   src/gmail/message/deep/b.ts:3  true is false  (a time limit)',
    ]);
  });
});

describe('the arguments', () => {
  test('have defaults', () => {
    expect(readArguments([])).toEqual({ seed: '1', count: 200, only: 'src/', lanes: 2 });
  });

  test('say how many, where, and which draw', () => {
    expect(readArguments(['--seed', 'x', '--count', '0', '--only', 'src/core', '--lanes', '1'])).toEqual({
      seed: 'x',
      count: 0,
      only: 'src/core',
      lanes: 1,
    });
  });

  test.each([
    ['--count', 'many'],
    ['--count', '-1'],
    ['--lanes', '0'],
    ['--speed', '1'],
  ])('%s %s is refused', (...given) => {
    expect(() => readArguments(given)).toThrow();
  });
});
