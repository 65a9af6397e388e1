import { expect, test } from 'vitest';
import type { Action, WaitingState } from '../../../src/core/actions/action.ts';
import { isStuck, nextToSend, queueDueAt, stoppedBy, waitingOf } from '../../../src/core/actions/waiting.ts';
import type { Problem } from '../../../src/core/problem.ts';
import { MINUTE } from '../../../src/core/time.ts';
import { messageOf } from '../mailbox/sample-mailbox.ts';
import { actionOn } from './sample-action.ts';

const NOW = 1_000_000_000;
const FRESH: WaitingState = { kind: 'waiting' };
const REFUSED: Problem = { kind: 'refused', code: 'failedPrecondition' };

function waiting(id: string, message: number, state: WaitingState = FRESH): Action {
  return actionOn('archive', [messageOf(message)], { id, state });
}

function troubled(times: number, problem: Problem = REFUSED, at = NOW): WaitingState {
  return Array.from({ length: times }).reduce<WaitingState>((state) => stoppedBy(state, problem, at), FRESH);
}

const next = (actions: readonly Action[], now = NOW, tried: readonly string[] = []): string | undefined =>
  nextToSend(actions, new Set(tried), now)?.id;

test('actions are sent in their order, each once a run', () => {
  const queue = [waiting('a', 1), waiting('b', 2)];
  expect([next(queue), next(queue, NOW, ['a']), next(queue, NOW, ['a', 'b'])]).toEqual(['a', 'b', undefined]);
});

test('one that cannot be sent holds back its own conversation alone', () => {
  const queue = [waiting('a', 1, troubled(1)), waiting('b', 1), waiting('c', 2)];
  expect(next(queue)).toBe('c');
  expect(next(queue, NOW, ['c'])).toBeUndefined();
  expect(next(queue, NOW + MINUTE)).toBe('a');
});

test('what is behind a held action holds back its own conversations, too, so that no order is lost', () => {
  const both = actionOn('star', [messageOf(1), messageOf(2)], { id: 'b' });
  expect(next([waiting('a', 1, troubled(1)), both, waiting('c', 2), waiting('d', 3)])).toBe('d');
});

test.each([
  { times: 1, minutes: 1 },
  { times: 2, minutes: 2 },
  { times: 3, minutes: 4 },
  { times: 4, minutes: 8 },
  { times: 5, minutes: 10 },
  { times: 2_000, minutes: 10 },
])('after $times failures of its own an action is sent again $minutes minutes later', ({ times, minutes }) => {
  expect(queueDueAt([waiting('a', 1, troubled(times))], NOW)).toBe(NOW + minutes * MINUTE);
});

test.each<{ problem: Problem; due: number }>([
  { problem: { kind: 'offline' }, due: NOW },
  { problem: { kind: 'throttled', until: NOW + MINUTE }, due: NOW },
  { problem: { kind: 'paced', until: NOW + MINUTE / 2 }, due: NOW + MINUTE / 2 },
])('what is not its own fault is left to the account, and our own pace to its moment: $problem.kind', (row) => {
  expect(queueDueAt([waiting('a', 1, troubled(3, row.problem))], NOW)).toBe(row.due);
});

test('trouble that lies in the future is of a clock that was set back since', () => {
  expect(queueDueAt([waiting('a', 1, troubled(5, REFUSED, NOW + MINUTE))], NOW)).toBe(NOW);
});

test('nothing is due where nothing waits', () => {
  const done = waiting('a', 1);
  expect(queueDueAt([{ ...done, state: { kind: 'done', at: NOW } }], NOW)).toBeUndefined();
  expect(queueDueAt([], NOW)).toBeUndefined();
});

test('only what Gmail itself keeps from being done is stuck', () => {
  const queue = [
    waiting('a', 1, troubled(1)),
    waiting('b', 2, troubled(1, { kind: 'offline' })),
    waiting('c', 3, troubled(1, { kind: 'paced', until: NOW })),
    waiting('d', 4, troubled(1, { kind: 'server', detail: 'HTTP 500' })),
    waiting('e', 5),
    waiting('f', 6, troubled(1, { kind: 'blocked', reason: 'domain-policy' })),
    waiting('g', 7, troubled(1, { kind: 'signed-out' })),
  ];
  expect(
    waitingOf(queue)
      .filter(isStuck)
      .map(({ id }) => id),
  ).toEqual(['a', 'd', 'f']);
});
