import * as v from 'valibot';
import { AWAY_MINUTES, type Lock } from '../../core/lock.ts';
import { item } from '../item.ts';
import { LOCK_KEY } from './sealed.ts';

const Base64 = v.pipe(v.string(), v.base64());

/** No browser may be kept busy for minutes by a number that somebody else has stored. */
const MOST_ITERATIONS = 10_000_000;

const LockShape: v.GenericSchema<unknown, Lock> = v.object({
  salt: Base64,
  iterations: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(MOST_ITERATIONS)),
  key: v.object({ iv: Base64, data: Base64 }),
  awayMinutes: v.optional(v.picklist(AWAY_MINUTES)),
});

/**
 * The lock; undefined while it is off. One that can't be read stays on, since what it sealed is still sealed, but no
 * passphrase opens it. Local.
 */
export const lockItem = item<Lock | 'damaged' | undefined>(
  LOCK_KEY,
  v.union([
    LockShape,
    v.pipe(
      v.unknown(),
      v.transform(() => 'damaged' as const),
    ),
  ]),
  undefined,
);
