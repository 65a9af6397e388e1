import type { Watch } from '../mailbox/watch.ts';
import type { EpochMs } from '../time.ts';
import type { AccessLevel } from './access-level.ts';
import type { GoogleClient } from './google-client.ts';

/** Google's `sub`: names a person for ever, whatever becomes of the address. */
export type AccountId = string;

/** A signed-in Google account. Its refresh token is kept apart. */
export interface Account extends AccountChoices {
  readonly id: AccountId;
  /** For display and for opening Gmail; the key is `id`. */
  readonly email: string;
  readonly level: AccessLevel;
  /** The client that the refresh token belongs to (RFC 6749 section 6): no other may refresh it. */
  readonly client: GoogleClient;
  /** Grows with each sign-in and each other watch, so that an answer to an earlier request can be told and dropped. */
  readonly generation: number;
  /** When its sign-in was started, which tells it from every other. */
  readonly signedInAt: EpochMs;
}

/** What a person chooses for an account. */
export interface AccountChoices {
  readonly watch: Watch;
  /** Index into the palette; tells accounts apart at a glance, never alone. */
  readonly color: number;
  /** A paused account is neither polled nor counted. */
  readonly paused: boolean;
}

/** How many colours the palette has. */
export const COLORS = 8;

/** Is a value that was stored, or that a page sent, the index of a colour? */
export function isColor(value: unknown): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < COLORS;
}

/** The colour for a further account: the one used least so far. */
export function nextColor(accounts: readonly AccountChoices[]): number {
  const uses = Array.from({ length: COLORS }, (_, color) => accounts.filter((one) => one.color === color).length);
  return uses.indexOf(Math.min(...uses));
}

/** Is this account, as a request was made for it, still what is stored? It may have been removed or signed in again. */
export function isCurrent(account: Account, accounts: readonly Account[]): boolean {
  return accounts.some(({ id, generation }) => id === account.id && generation === account.generation);
}
