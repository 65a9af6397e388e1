// @vitest-environment happy-dom

import { expect, test } from 'vitest';
import type { Action, ActionState } from '../../../src/core/actions/action.ts';
import type { Problem } from '../../../src/core/problem.ts';
import { control, one, textOf } from '../../ui/draw.ts';
import { NOW } from '../samples.ts';
import { actingPage, ada } from './acting-page.ts';

/** A popup in which m1 was archived a while ago, and `problem` stood in the way. */
async function waiting(problem: Problem | undefined) {
  const page = await actingPage(ada());
  page.key('e');
  await page.settled();
  const trouble = problem === undefined ? undefined : { problem, tries: 1, at: NOW };
  const state: ActionState = { kind: 'waiting', mayBeSent: true, trouble };
  page.keepQueue('ada', (queue) => queue.map((action): Action => ({ ...action, state })));
  page.pass(3_000);
  await page.settled();
  return page;
}

test.each<{ problem: Problem; reason: string }>([
  { problem: { kind: 'server', detail: 'HTTP 500' }, reason: 'Gmail returned an errorHTTP 500' },
  { problem: { kind: 'refused', code: 'failedPrecondition' }, reason: 'Gmail returned an errorfailedPrecondition' },
])('what Gmail keeps from being done is in sight with its reason: $reason', async ({ problem, reason }) => {
  const page = await waiting(problem);
  expect(one(page.root, 'details.queue').hasAttribute('open')).toBe(true);
  expect(textOf(one(page.root, '.queue li'))).toBe(`Archive: Subject m1${reason}Try againDiscard`);
  expect(page.rows()).toEqual(['m2', 'm3']);
});

test('Try again has it sent at once', async () => {
  const page = await waiting({ kind: 'server', detail: 'HTTP 500' });
  page.commands.length = 0;
  control(page.root, 'Try again: Archive: Subject m1').click();
  await page.settled();
  expect(page.queue('ada')).toMatchObject([{ id: 'action-1', state: { kind: 'waiting', mayBeSent: true } }]);
  expect(page.queue('ada')[0]?.state).not.toHaveProperty('trouble.problem');
  expect(page.commands.map(({ command, args }) => [command, ...args])).toEqual([['send', 'ada']]);
});

test('Discard gives it up: the message is back, and nothing is asked of Gmail', async () => {
  const page = await waiting({ kind: 'refused', code: 'forbidden' });
  control(page.root, 'Discard: Archive: Subject m1').click();
  await page.settled();
  expect([page.queue('ada'), page.rows()]).toEqual([[], ['m1', 'm2', 'm3']]);
  expect(page.root.querySelector('.queue')).toBeNull();
});

test.each<{ problem: Problem | undefined; says: string }>([
  { problem: undefined, says: 'Archive: Subject m1Undo' },
  { problem: { kind: 'offline' }, says: "Archive: Subject m1You're offlineUndo" },
])('what only waits can be undone, and is folded away: $says', async ({ problem, says }) => {
  const page = await waiting(problem);
  expect(one(page.root, 'details.queue').hasAttribute('open')).toBe(false);
  expect(textOf(one(page.root, '.queue li'))).toBe(says);
});
