import { expect, test } from 'vitest';
import type { Row, Verdict } from './row.ts';
import { exitCodeOf, notesOf, tableOf } from './table.ts';

const row = (verdict: Verdict, notes: readonly string[] = []): Row => ({
  what: 'idle poll',
  budget: '1 request',
  measured: '2 requests',
  least: '1',
  verdict,
  notes,
});

test('each row shows its cells in columns of even width, and a missed budget stands out', () => {
  expect(tableOf([row('missed')]).split('\n')).toEqual([
    '| what      | budget    | measured   | least possible | met? |',
    '| --------- | --------- | ---------- | -------------- | ---- |',
    '| idle poll | 1 request | 2 requests | 1              | NO   |',
  ]);
});

test('notes stand under the name of their row, and a row without notes is left out', () => {
  expect(notesOf([row('met', ['from the log', 'of 60 polls']), row('met')])).toBe(
    'idle poll\n  from the log\n  of 60 polls',
  );
});

test.each([
  { verdicts: ['met', 'not-measured'], code: 0 },
  { verdicts: ['met', 'missed'], code: 1 },
] as const)('the exit code of $verdicts is $code', ({ verdicts, code }) => {
  expect(exitCodeOf(verdicts.map((verdict) => row(verdict)))).toBe(code);
});
