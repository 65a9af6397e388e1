import { revocationDueAt } from '../../core/account/revocation.ts';
import { lookAgainAt } from '../../core/lock.ts';
import { accountDueAt } from '../../core/schedule/due.ts';
import { TOLERANCE } from '../../core/schedule/health.ts';
import { type EpochMs, MINUTE, type Millis } from '../../core/time.ts';
import { revocationsItem } from '../../storage/revocation-item.ts';
import type { Snapshot } from '../../storage/store.ts';
import { openUntilAway } from '../lock/is-locked.ts';
import type { World } from '../world.ts';
import { askableOf } from './askable.ts';
import { conditionsOf } from './conditions.ts';

/**
 * Sets the only alarm for the account or revocation that is due first, or for the next look whether the user is away, or
 * clears it if none is due. The alarm repeats at the user's
 * pace, so nothing needs to be set while all is well, and a worker that dies during a poll is started again.
 */
export function planAlarm(world: World, stored: Snapshot): Promise<void> {
  return setWhere(world, stored, (set, due, pace) =>
    // If an account is still due right after its poll, the result could not be stored: it waits for the next alarm.
    due <= world.now() ? isTooFar(set, due, pace) : Math.abs(set - due) > TOLERANCE,
  );
}

/**
 * Does the same in a worker that has just started, perhaps because the alarm fired: sets the alarm only if it is
 * missing or too far away to be right.
 */
export function ensureAlarm(world: World, stored: Snapshot): Promise<void> {
  return setWhere(world, stored, isTooFar);
}

/**
 * Makes sure that an alarm is set before a change that makes one necessary: a worker that dies afterwards is started
 * again and plans. If no account needs polling after all, that plan clears the alarm.
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
  const { revocations } = stored({ revocations: revocationsItem });
  const set = await world.alarmTime();
  const open = await openUntilAway(world, stored);
  if (askable.length + revocations.length === 0 && open === undefined)
    return set === undefined ? undefined : world.clearAlarm();
  const conditions = await conditionsOf(world, stored);
  const now = world.now();
  const dues = [
    ...askable.flatMap((one) => accountDueAt(one, conditions, now) ?? []),
    ...revocations.map((one) => revocationDueAt(one, now)),
    ...(open === undefined ? [] : [lookAgainAt(open.seenAt, conditions.presence, open.minutes)]),
  ];
  if (dues.length === 0) return set === undefined ? undefined : world.clearAlarm();
  const due = Math.max(Math.min(...dues), now);
  if (set === undefined || isWrong(set, due, conditions.pace)) await world.setAlarm(due, conditions.pace);
}
