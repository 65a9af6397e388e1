import type { Problem } from '../problem.ts';
import type { EpochMs } from '../time.ts';
import type { AccessLevel } from './access-level.ts';
import type { AccountId } from './account.ts';
import type { PolicyFlaw } from './policy-flaw.ts';

/** Why a sign-in failed. Whatever the reason, nothing that existed before has changed. */
export type SignInFailure =
  /** The user closed Google's window. */
  | { readonly kind: 'cancelled' }
  /** The user, or Google for them, declined; `reason` is the error code of RFC 6749 section 4.1.2.1 or Google's own. */
  | { readonly kind: 'denied'; readonly reason: string }
  /** The checkbox beside the Gmail permission was not selected. */
  | { readonly kind: 'not-granted'; readonly level: AccessLevel }
  /**
   * Google's page did not load. The browser doesn't say why: an extra click on the page, a lost connection, an unknown
   * client, or a redirect URI that is not registered.
   */
  | { readonly kind: 'page-refused' }
  /** No Google client is set up. */
  | { readonly kind: 'no-client' }
  /** A sign-in window is already open. */
  | { readonly kind: 'already-open' }
  /** This browser has no identity API. */
  | { readonly kind: 'no-identity' }
  /** This browser's redirect URI has a domain that Google does not register. */
  | { readonly kind: 'unregistrable'; readonly host: string }
  /** The user signed in to a different account than the one that was to be signed in again. */
  | { readonly kind: 'other-account'; readonly expected: string; readonly got: string }
  /** The organization's policy allows only accounts of other domains. */
  | { readonly kind: 'other-domain'; readonly allowed: readonly string[]; readonly got: string }
  /** The organization's policy is malformed. */
  | PolicyFlaw
  /** The browser stopped the sign-in halfway. */
  | { readonly kind: 'interrupted' }
  /** Google's answer failed a check; `check` says which. */
  | { readonly kind: 'refused'; readonly check: SignInCheck }
  /** The network, Google's token endpoint or the browser failed. */
  | { readonly kind: 'problem'; readonly problem: Problem };

/** The checks that an answer must pass before any of it is trusted. */
export type SignInCheck =
  | 'redirect'
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

/** A requested sign-in: to another account, or to the account `again`. */
export interface SignInAttempt {
  readonly level: AccessLevel;
  readonly again?: AccountId | undefined;
}

/** The sign-in in progress, or how the last one ended; kept in session storage, for the pages to show. */
export type SignInState =
  | ({
      readonly kind: 'running';
      readonly startedAt: EpochMs;
      /** The browser's id of Google's window, once it is open. */
      readonly window?: number | undefined;
    } & SignInAttempt)
  | { readonly kind: 'done'; readonly account: AccountId; readonly email: string; readonly at: EpochMs }
  | ({ readonly kind: 'failed'; readonly failure: SignInFailure; readonly at: EpochMs } & SignInAttempt);
