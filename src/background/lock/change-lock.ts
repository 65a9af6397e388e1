import type { LockRefusal } from '../../commands/contract.ts';
import type { AwayMinutes } from '../../core/lock.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { lockItem } from '../../storage/lock/lock-item.ts';
import { unlockedItem } from '../../storage/lock/unlocked-item.ts';
import { paintAndPlan } from '../poll/paint-and-plan.ts';
import { LOCKS, type World } from '../world.ts';
import { isLocked } from './is-locked.ts';
import { createKey, ITERATIONS, openKey, sealKey } from './passphrase.ts';

// Each change takes one write in local storage, whose store seals or opens everything in that same write: killed at any
// point, the lock is as before or as wanted.

/** Turns the lock on, or gives it another passphrase while it is open. */
export function setLock(world: World, passphrase: string): Promise<Result<undefined, LockRefusal>> {
  return inTurn(world, async () => {
    const { lock } = await world.local.read({ lock: lockItem });
    if (await isLocked(world, lock)) return fail('locked');
    const { unlocked } = await world.session.read({ unlocked: unlockedItem });
    // A key that is left from before may still open something.
    const key = unlocked?.key ?? createKey();
    const sealed = await sealKey(key, passphrase);
    if (lock === undefined) await keepOpen(world, key);
    await world.local.update({ lock: lockItem }, ({ lock: before }) => ({
      lock: { ...sealed, awayMinutes: before === 'damaged' ? undefined : before?.awayMinutes },
    }));
    await paintAndPlan(world);
    return ok(undefined);
  });
}

/** Opens the lock until the browser closes, or until the user has been away for as long as chosen. */
export function unlock(world: World, passphrase: string): Promise<Result<undefined, LockRefusal>> {
  return inTurn(world, async () => {
    const { lock } = await world.local.read({ lock: lockItem });
    if (lock === undefined) return ok(undefined);
    if (lock === 'damaged') return fail('damaged');
    const key = await openKey(lock, passphrase);
    if (key === undefined) return fail('wrong-passphrase');
    await keepOpen(world, key);
    if (lock.iterations < ITERATIONS) {
      const sealed = await sealKey(key, passphrase);
      await world.local.update({ lock: lockItem }, () => ({ lock: { ...sealed, awayMinutes: lock.awayMinutes } }));
    }
    await paintAndPlan(world);
    return ok(undefined);
  });
}

/**
 * Turns the lock off. With `evenLocked`, also without the passphrase: what is sealed is then deleted, mail and refresh
 * tokens alike, and the accounts have to sign in again.
 */
export function removeLock(world: World, evenLocked: boolean): Promise<Result<undefined, LockRefusal>> {
  return inTurn(world, async () => {
    const { lock } = await world.local.read({ lock: lockItem });
    if (!evenLocked && (await isLocked(world, lock))) return fail('locked');
    await world.local.update({ lock: lockItem }, () => ({ lock: undefined }));
    await world.session.update({ unlocked: unlockedItem }, () => ({ unlocked: undefined }));
    await paintAndPlan(world);
    return ok(undefined);
  });
}

/** Chooses after how many minutes away the lock closes; undefined: only with the browser. */
export function chooseAway(world: World, minutes: AwayMinutes | undefined): Promise<Result<undefined, LockRefusal>> {
  return inTurn(world, async () => {
    const { lock: before } = await world.local.read({ lock: lockItem });
    if (await isLocked(world, before)) return fail('locked');
    await world.local.update({ lock: lockItem }, ({ lock }) =>
      lock === undefined || lock === 'damaged' ? {} : { lock: { ...lock, awayMinutes: minutes } },
    );
    await paintAndPlan(world);
    return ok(undefined);
  });
}

async function keepOpen(world: World, key: string): Promise<void> {
  const now = world.now();
  await world.session.update({ unlocked: unlockedItem }, () => ({ unlocked: { key, since: now, seenAt: now } }));
}

function inTurn<Value>(world: World, task: () => Promise<Value>): Promise<Value> {
  return world.withLock(LOCKS.lock, task);
}
