import * as v from 'valibot';
import type { Revocation } from '../core/account/revocation.ts';
import { list } from './item.ts';
import { Moment, ProblemShape, SecretShape } from './shapes.ts';

const RevocationShape: v.GenericSchema<unknown, Revocation> = v.object({
  account: v.string(),
  email: v.string(),
  refreshToken: SecretShape,
  keys: v.optional(v.string()),
  trouble: v.optional(v.object({ problem: ProblemShape, tries: v.pipe(v.number(), v.minValue(1)), at: Moment })),
});

/** Access to be ended at Google, oldest first; never that of a user who has an account. Absent if there is none. Local. */
export const revocationsItem = list<Revocation>('revocations', RevocationShape);

/** The value to store: nothing at all if nothing is pending. */
export function pendingOrNothing(pending: readonly Revocation[]): readonly Revocation[] | undefined {
  return pending.length === 0 ? undefined : pending;
}
