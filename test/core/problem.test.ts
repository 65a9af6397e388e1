import { expect, test } from 'vitest';
import { curesItself, needsPerson, type Problem } from '../../src/core/problem.ts';
import { PROBLEMS } from './every-problem.ts';

const CURES_ITSELF: Readonly<Record<Problem['kind'], boolean>> = {
  offline: true,
  slow: true,
  server: true,
  refused: true,
  throttled: true,
  paced: true,
  internal: true,
  clock: true,
  'signed-out': false,
  'not-permitted': false,
  blocked: false,
  misconfigured: false,
};

test.each(Object.values(PROBLEMS).flat())('whether waiting helps depends on the kind alone: %o', (problem) => {
  expect(curesItself(problem)).toBe(CURES_ITSELF[problem.kind]);
});

test.each(Object.values(PROBLEMS).flat())('what waiting does not cure, and a clock, need a person: %o', (problem) => {
  expect(needsPerson(problem)).toBe(problem.kind === 'clock' || !CURES_ITSELF[problem.kind]);
});
