import type { AccessLevel } from './access-level.ts';
import type { GoogleClient } from './google-client.ts';
import type { EpochMs } from './time.ts';

/** Google's `sub`: names a person for ever, whatever becomes of the address. */
export type AccountId = string;

/** A signed-in Google account. Its refresh token is kept apart. */
export interface Account {
  readonly id: AccountId;
  /** For display and for opening Gmail; the key is `id`. */
  readonly email: string;
  readonly level: AccessLevel;
  /** The client that the refresh token belongs to (RFC 6749 section 6): no other may refresh it. */
  readonly client: GoogleClient;
  /** Grows with each sign-in, so that an answer to a request of an earlier one can be told and dropped. */
  readonly generation: number;
  readonly signedInAt: EpochMs;
}
