import * as v from 'valibot';
import type { Unlocked } from '../../core/lock.ts';
import { item } from '../item.ts';
import { Moment } from '../shapes.ts';

/** What opens the lock, while it is open. Session: gone when the browser closes. */
export const unlockedItem = item<Unlocked | undefined>(
  'unlocked',
  v.object({
    // 256 bits in base64.
    key: v.pipe(v.string(), v.regex(/^[A-Za-z\d+/]{43}=$/)),
    since: Moment,
    seenAt: Moment,
  }),
  undefined,
);
