import { expect, test } from 'vitest';
import type { Action, ActionState } from '../../../src/core/actions/action.ts';
import {
  afterUndo,
  undoOf,
  withoutPermission,
  withState,
  worthKeeping,
} from '../../../src/core/actions/action-queue.ts';
import { HOUR, MINUTE } from '../../../src/core/time.ts';
import { messageOf } from '../mailbox/sample-mailbox.ts';
import { actionOn } from './sample-action.ts';

const WEEK = 7 * 24 * HOUR;
const NOW = 5 * WEEK;
const refused: ActionState = { kind: 'refused', problem: { kind: 'not-found' } };
const refusedAt = (at: number): ActionState => ({ ...refused, at });
const sent: ActionState = { kind: 'waiting', mayBeSent: true };
const action = (state: ActionState, more: Partial<Action> = {}): Action =>
  actionOn('archive', [messageOf(1)], { id: 'a', state, ...more });
const other = actionOn('star', [messageOf(2)], { id: 'b' });

test('an action that Gmail cannot have seen is simply gone', () => {
  expect(afterUndo([action({ kind: 'waiting' }), other], 'a', NOW)).toEqual([other]);
});

test('one that Gmail may have seen gives way to its opposite, which waits in its turn', () => {
  const restoring = { ...action({ kind: 'waiting' }), id: 'undo-a', undoes: 'a', askedAt: NOW };
  expect(afterUndo([action(sent), other], 'a', NOW)).toEqual([other, restoring]);
});

test('one that is done stays, with its opposite after it', () => {
  const done = action({ kind: 'done', at: NOW });
  expect(afterUndo([done, other], 'a', NOW)).toEqual([done, other, undoOf(done, NOW)]);
});

test('taken back twice is taken back once', () => {
  const once = afterUndo([action({ kind: 'done', at: NOW })], 'a', NOW) ?? [];
  expect(afterUndo(once, 'a', NOW + 1)).toBe(once);
});

test.each([
  { what: 'an unknown action', actions: [other] },
  { what: 'a refused one', actions: [action(refused)] },
  { what: 'an opposite that is done', actions: [action({ kind: 'done', at: NOW }, { undoes: 'z' })] },
  { what: 'an opposite that Gmail may have seen', actions: [action(sent, { undoes: 'z' })] },
])('$what cannot be taken back', ({ actions }) => {
  expect(afterUndo(actions, 'a', NOW)).toBeUndefined();
});

test('an opposite that still waits can be taken back: what it stood against holds', () => {
  const done = action({ kind: 'done', at: NOW });
  expect(afterUndo([done, undoOf(done, NOW)], 'undo-a', NOW)).toEqual([done]);
});

test.each<{ what: string; state: ActionState; askedAt: number; kept: boolean }>([
  { what: 'waits for years', state: { kind: 'waiting' }, askedAt: 0, kept: true },
  { what: 'was done less than a minute ago', state: { kind: 'done', at: NOW - MINUTE + 1 }, askedAt: 0, kept: true },
  { what: 'was done a minute ago', state: { kind: 'done', at: NOW - MINUTE }, askedAt: 0, kept: false },
  { what: 'was refused within the week', state: refusedAt(NOW - WEEK + 1), askedAt: 0, kept: true },
  { what: 'was refused a week ago', state: refusedAt(NOW - WEEK), askedAt: 0, kept: false },
  { what: 'an earlier release refused', state: refused, askedAt: NOW - WEEK + 1, kept: true },
  { what: 'an earlier release refused long ago', state: refused, askedAt: NOW - WEEK, kept: false },
])('an action that $what is kept: $kept', ({ state, askedAt, kept }) => {
  const actions = [action(state, { askedAt })];
  expect(worthKeeping(actions, NOW)).toHaveLength(kept ? 1 : 0);
  if (kept) expect(worthKeeping(actions, NOW)).toBe(actions);
});

test('a new state is that of one action, and sweeps out what is old', () => {
  const old = action({ kind: 'done', at: 0 }, { id: 'old' });
  const done: ActionState = { kind: 'done', at: NOW };
  expect(withState([old, other, action(sent)], 'a', done, NOW)).toEqual([other, action(done)]);
});

test('without the permission what waits is refused, and what is done can no longer be undone', () => {
  const problem = { kind: 'not-permitted', missing: 'scope' };
  expect(withoutPermission([action({ kind: 'done', at: NOW }), action(refused, { id: 'r' }), other], NOW)).toEqual([
    action(refused, { id: 'r' }),
    { ...other, state: { kind: 'refused', problem, at: NOW } },
  ]);
});
