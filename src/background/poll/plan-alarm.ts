import { accountDueAt } from '../../core/schedule/due.ts';
import { TOLERANCE } from '../../core/schedule/health.ts';
import { type EpochMs, MINUTE, type Millis } from '../../core/time.ts';
import type { Snapshot } from '../../storage/store.ts';
import type { World } from '../world.ts';
import { askableOf } from './askable.ts';
import { conditionsOf } from './conditions.ts';

/**
 * Sets the one alarm to the account that is due first, or unsets it where none is. It rings again at the person's pace, so
 * that nothing has to be set while all is well, and a worker that dies in a poll is started again.
 */
export function planAlarm(world: World, stored: Snapshot): Promise<void> {
  return setWhere(world, stored, (set, due, pace) =>
    // What is due although it was just polled could not be stored: it waits for the next ring.
    due <= world.now() ? isTooFar(set, due, pace) : Math.abs(set - due) > TOLERANCE,
  );
}

/**
 * The same for a worker that has just started: it may be there for what the alarm rang for. Only an alarm that is missing,
 * or too far away to be right, is set.
 */
export function ensureAlarm(world: World, stored: Snapshot): Promise<void> {
  return setWhere(world, stored, isTooFar);
}

/**
 * Sees that some alarm is set, before anything is done that makes one necessary: a worker that dies after that is started
 * again, and plans. Where no account is to be polled after all, that plan unsets it.
 */
export async function keepAlarm(world: World): Promise<void> {
  if ((await world.alarmTime()) === undefined) await world.setAlarm(world.now() + MINUTE, MINUTE);
}

function isTooFar(set: EpochMs, due: EpochMs, pace: Millis): boolean {
  return set > due + pace + TOLERANCE;
}

async function setWhere(
  world: World,
  stored: Snapshot,
  isWrong: (set: EpochMs, due: EpochMs, pace: Millis) => boolean,
): Promise<void> {
  const askable = askableOf(stored);
  const set = await world.alarmTime();
  if (askable.length === 0) return set === undefined ? undefined : world.clearAlarm();
  const conditions = await conditionsOf(world, stored);
  const now = world.now();
  const dues = askable.flatMap((one) => accountDueAt(one, conditions, now) ?? []);
  if (dues.length === 0) return set === undefined ? undefined : world.clearAlarm();
  const due = Math.max(Math.min(...dues), now);
  if (set === undefined || isWrong(set, due, conditions.pace)) await world.setAlarm(due, conditions.pace);
}
