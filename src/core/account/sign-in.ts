import type { Problem } from '../problem.ts';
import type { EpochMs } from '../time.ts';
import type { AccessLevel } from './access-level.ts';
import type { AccountId } from './account.ts';

/** Why a sign-in came to nothing. Whatever the reason, nothing that was there before has changed. */
export type SignInFailure =
  /** The person closed Google's window. */
  | { readonly kind: 'cancelled' }
  /** The person, or Google for them, said no; `reason` is the error code of RFC 6749 section 4.1.2.1 or Google's own. */
  | { readonly kind: 'denied'; readonly reason: string }
  /** The box beside the Gmail permission was left without its tick. */
  | { readonly kind: 'not-granted'; readonly level: AccessLevel }
  /**
   * Google's page did not load. The browser does not say why: a click too many on it, a lost connection, an unknown client,
   * a redirect URI that is not registered.
   */
  | { readonly kind: 'page-refused' }
  /** No Google client is set up. */
  | { readonly kind: 'no-client' }
  /** A sign-in window is open already. */
  | { readonly kind: 'already-open' }
  /** This browser has no identity API. */
  | { readonly kind: 'no-identity' }
  /** This browser's redirect URI is of a domain that Google does not register. */
  | { readonly kind: 'unregistrable'; readonly host: string }
  /** Somebody else signed in than the account that was to be signed in again. */
  | { readonly kind: 'other-account'; readonly expected: string; readonly got: string }
  /** The browser stopped us half-way. */
  | { readonly kind: 'interrupted' }
  /** Google's answer failed a check; `check` says which. */
  | { readonly kind: 'refused'; readonly check: SignInCheck }
  /** The network, Google's token endpoint or the browser stood in the way. */
  | { readonly kind: 'problem'; readonly problem: Problem };

/** The checks that an answer must pass before anything of it is believed. */
export type SignInCheck =
  | 'state'
  | 'issuer'
  | 'code'
  | 'nonce'
  | 'audience'
  | 'expiry'
  | 'signature'
  | 'key'
  | 'subject'
  | 'email'
  | 'json'
  | 'access-token'
  | 'refresh-token'
  | 'response';

/** A sign-in as it was asked for: a further account, or the account `again`. */
export interface SignInAttempt {
  readonly level: AccessLevel;
  readonly again?: AccountId | undefined;
}

/** The sign-in that is under way, or how the last one ended; kept in session storage, for the pages to show. */
export type SignInState =
  | ({
      readonly kind: 'running';
      readonly startedAt: EpochMs;
      /** The browser's id of Google's window, once it is open. */
      readonly window?: number | undefined;
    } & SignInAttempt)
  | { readonly kind: 'done'; readonly account: AccountId; readonly email: string; readonly at: EpochMs }
  | ({ readonly kind: 'failed'; readonly failure: SignInFailure; readonly at: EpochMs } & SignInAttempt);
