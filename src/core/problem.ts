import type { EpochMs, Millis } from './time.ts';

/** Everything that may stop us from showing the mail as it is now. Plain data, so that it survives storage and messages. */
export type Problem =
  /** No connection, or none to Google. */
  | { readonly kind: 'offline' }
  /** Google did not answer within our own limit. */
  | { readonly kind: 'slow' }
  /** Google answered with something that is no answer; `detail` names what was wrong, never what was in it. */
  | { readonly kind: 'server'; readonly detail: string }
  /** Google turned a request down; `code` is its own word for why. None that we know: it may pass. */
  | { readonly kind: 'refused'; readonly code: string }
  /** Google asked us to come back later: not before `until`, where it named a time. */
  | { readonly kind: 'throttled'; readonly until?: EpochMs | undefined }
  /** We have asked as much as we allow ourselves, and go on at `until`: Google has asked for nothing. */
  | { readonly kind: 'paced'; readonly until: EpochMs }
  /** Something went wrong in Tidings itself; `detail` names the kind of error. */
  | { readonly kind: 'internal'; readonly detail: string }
  /** Google no longer honours the refresh token. */
  | { readonly kind: 'signed-out' }
  /** The grant lacks a scope, or the browser withholds Google's hosts from us. */
  | { readonly kind: 'not-permitted'; readonly missing: 'scope' | 'host' }
  /** An administrator or Google has closed this mailbox to us. */
  | { readonly kind: 'blocked'; readonly reason: 'domain-policy' | 'admin-policy' | 'no-mailbox' }
  /** This computer's clock cannot be right, by what Google says of its own: so far ahead of it, or (negative) behind. */
  | { readonly kind: 'clock'; readonly ahead: Millis }
  /** The Google project or its client is not set up as it must be. */
  | {
      readonly kind: 'misconfigured';
      readonly setting: 'client' | 'redirect' | 'gmail-api';
      readonly link?: string | undefined;
    };

/** Must the user act? Polls may go on nevertheless, and end it. */
export function needsPerson(problem: Problem): boolean {
  return problem.kind === 'clock' || !curesItself(problem);
}

/** May the next poll cure it, or must somebody act first? */
export function curesItself(problem: Problem): boolean {
  switch (problem.kind) {
    case 'offline':
    case 'slow':
    case 'server':
    case 'refused':
    case 'throttled':
    case 'paced':
    case 'clock':
    case 'internal':
      return true;
    case 'signed-out':
    case 'not-permitted':
    case 'blocked':
    case 'misconfigured':
      return false;
  }
}
