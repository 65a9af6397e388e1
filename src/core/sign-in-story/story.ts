import type { EpochMs, Millis } from '../time.ts';

/** A name and its value as they went over the wire. The value is masked unless it is known to hold nothing secret. */
export type Field = readonly [name: string, value: string];

/** The requests of a sign-in, a refresh or a revocation, and the two addresses that the browser opens and brings back. */
export const CALL_NAMES = ['authorization', 'callback', 'token', 'keys', 'mail', 'revocation'] as const;
export type CallName = (typeof CALL_NAMES)[number];

/** A request and its response, without anything that could be used. */
export interface Call {
  readonly name: CallName;
  readonly at: EpochMs;
  /** Until the response, or until the browser came back from Google's page. */
  readonly took: Millis;
  readonly request: {
    readonly method: string;
    /** Scheme, host and path. */
    readonly address: string;
    readonly query: readonly Field[];
    readonly headers: readonly Field[];
    /** The parameters of the form (RFC 6749 appendix B). */
    readonly body: readonly Field[];
  };
  /** Undefined if there was none, or only the browser saw it. */
  readonly response?:
    | {
        readonly status: number;
        readonly headers: readonly Field[];
        /** The members of the JSON object. */
        readonly body: readonly Field[];
      }
    | undefined;
}

/** What is compared before an answer is trusted, in the order of the story. */
export const CHECK_NAMES = [
  'redirect',
  'state',
  'callback-issuer',
  'challenge',
  'dpop',
  'token-type',
  'issuer',
  'audience',
  'nonce',
  'expiry',
  'signature',
  'subject',
  'scopes',
] as const;
export type CheckName = (typeof CHECK_NAMES)[number];

/** One comparison. */
export interface Check {
  readonly name: CheckName;
  readonly expected: string;
  readonly found: string;
  /** `absent`: Google sent nothing to compare, which is allowed for this check. */
  readonly result: 'passed' | 'failed' | 'absent';
}

/** An ID token taken apart (RFC 7519 section 3). */
export interface IdToken {
  readonly header: readonly Field[];
  readonly claims: readonly Field[];
  readonly signature: string;
}

/** What happened in one sign-in, refresh or revocation. Plain data, masked when it was recorded. */
export interface Story {
  readonly kind: 'sign-in' | 'refresh' | 'revocation';
  readonly at: EpochMs;
  readonly took: Millis;
  /** `done`, or a code that names why it failed. */
  readonly outcome: string;
  readonly calls: readonly Call[];
  readonly checks: readonly Check[];
  readonly idToken?: IdToken | undefined;
}

/** The last of each kind that an account has. */
export interface Stories {
  readonly signIn?: Story | undefined;
  readonly refresh?: Story | undefined;
}
