import type { Problem } from '../problem.ts';
import { type EpochMs, MINUTE, type Millis } from '../time.ts';
import type { Account, AccountId } from './account.ts';
import type { Secret } from './secret.ts';

/** Access that the user gave up by removing an account, until Google has ended it. */
export interface Revocation {
  readonly account: AccountId;
  /** For display. */
  readonly email: string;
  readonly refreshToken: Secret;
  /** The name of the keys that open it. */
  readonly keys?: string | undefined;
  /** Why the last attempt failed; undefined before the first one. */
  readonly trouble?: { readonly problem: Problem; readonly tries: number; readonly at: EpochMs } | undefined;
}

/**
 * How the removal of an account ended at Google: `kept` if the user did not want it revoked, `ended` if Google has ended
 * the access, now or before, and `pending` if Google could not be asked yet.
 */
export type RemovalEnd = 'kept' | 'ended' | 'pending';

/** More than anybody removes while Google can't be reached. */
const MOST_PENDING = 20;

/** The longest pause before Google is asked again. */
const LONGEST_PAUSE: Millis = 10 * MINUTE;

/** The pending revocations after an account was removed, oldest first. */
export function afterRemoval(
  pending: readonly Revocation[],
  { id, email, keys }: Account,
  refreshToken: Secret,
): readonly Revocation[] {
  return [...withoutRevocation(pending, id), { account: id, email, refreshToken, keys }].slice(-MOST_PENDING);
}

/**
 * The pending revocations without those of a user, who has signed in again. An account's id is its user's `sub`, so a
 * user has one account at most, and another one can only be made after the first was removed. Google ends everything
 * that the user granted the project (https://developers.google.com/identity/protocols/oauth2/web-server#tokenrevoke), so
 * a revocation that is still pending would end the new sign-in too, even one with another client of the project.
 */
export function withoutRevocation(pending: readonly Revocation[], user: AccountId): readonly Revocation[] {
  return pending.filter(({ account }) => account !== user);
}

/** A pending revocation after another attempt that `problem` ended. */
export function afterFailedAttempt(revocation: Revocation, problem: Problem, now: EpochMs): Revocation {
  return { ...revocation, trouble: { problem, tries: (revocation.trouble?.tries ?? 0) + 1, at: now } };
}

/** When to ask Google: at once, then after 1, 2, 4, 8, and at most 10 minutes, and not before a time that Google named. */
export function revocationDueAt({ trouble }: Revocation, now: EpochMs): EpochMs {
  // A time in the future means that the clock was set back since.
  if (trouble === undefined || trouble.at > now) return now;
  const { problem, tries, at } = trouble;
  const soonest = problem.kind === 'throttled' ? (problem.until ?? at) : at;
  return Math.max(at + Math.min(MINUTE * 2 ** (tries - 1), LONGEST_PAUSE), soonest);
}
