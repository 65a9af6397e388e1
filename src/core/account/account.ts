import type { Watch } from '../mailbox/watch.ts';
import type { EpochMs } from '../time.ts';
import type { AccessLevel } from './access-level.ts';
import type { StoredClient } from './google-client.ts';

/** Google's `sub`: identifies a user permanently, even if the address changes. */
export type AccountId = string;

/** A signed-in Google account. Its refresh token is stored separately. */
export interface Account extends AccountChoices {
  readonly id: AccountId;
  /** For display and for opening Gmail; the key is `id`. */
  readonly email: string;
  readonly level: AccessLevel;
  /** The client that the refresh token belongs to (RFC 6749 section 6): no other client can refresh it. */
  readonly client: StoredClient;
  /**
   * Grows with each sign-in and each change of the watch, so that answers to earlier requests are recognized and
   * dropped.
   */
  readonly generation: number;
  /** When its sign-in started, which distinguishes it from every other sign-in. */
  readonly signedInAt: EpochMs;
  /** Whether Google's answer to it named its issuer (RFC 9207); undefined if it came before that was recorded. */
  readonly isIssuerNamed?: boolean | undefined;
  /** The name of its keys in the key store; undefined if it signed in before there were keys. */
  readonly keys?: string | undefined;
  /**
   * Whether Google has bound its refresh token to the keys, so that it is worth nothing without them; undefined until
   * Google has shown whether it does that.
   */
  readonly isBound?: boolean | undefined;
}

/** The user's choices for an account. */
export interface AccountChoices {
  readonly watch: Watch;
  /** Index into the palette. Distinguishes accounts at a glance, but is never the only cue. */
  readonly color: number;
  /** A paused account is neither polled nor counted. */
  readonly paused: boolean;
}

/** The number of colors in the palette. */
export const COLORS = 8;

/** Whether a value from storage or from a page is the index of a color. */
export function isColor(value: unknown): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < COLORS;
}

/** The color for another account: the one used least so far. */
export function nextColor(accounts: readonly AccountChoices[]): number {
  const uses = Array.from({ length: COLORS }, (_, color) => accounts.filter((one) => one.color === color).length);
  return uses.indexOf(Math.min(...uses));
}

/**
 * Whether an account is still stored as it was when a request was made for it, not removed or signed in again since.
 */
export function isCurrent(account: Account, accounts: readonly Account[]): boolean {
  return accounts.some(({ id, generation }) => id === account.id && generation === account.generation);
}
