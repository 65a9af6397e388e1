import type { EpochMs, Millis } from './time.ts';

/**
 * Everything that can stop us from showing the mail as it is now. Plain data, so that it survives storage and messages.
 */
export type Problem =
  /** No connection, or none to Google. */
  | { readonly kind: 'offline' }
  /** Google did not answer within our own timeout. */
  | { readonly kind: 'slow' }
  /** Google's answer can't be used; `detail` names what was wrong with it, never its content. */
  | { readonly kind: 'server'; readonly detail: string }
  /** Google refused a request; `code` is Google's own reason. Not one that we know, so it may pass. */
  | { readonly kind: 'refused'; readonly code: string }
  /** Google asked us to wait: until `until`, if it named a time. */
  | { readonly kind: 'throttled'; readonly until?: EpochMs | undefined }
  /** We have reached our own limit of requests, and continue at `until`. Google has not asked us to wait. */
  | { readonly kind: 'paced'; readonly until: EpochMs }
  /** Something went wrong in Tidings itself; `detail` names the kind of error. */
  | { readonly kind: 'internal'; readonly detail: string }
  /** Google no longer accepts the refresh token. */
  | { readonly kind: 'signed-out' }
  /** The grant lacks a scope, or the browser doesn't let us reach Google's hosts. */
  | { readonly kind: 'not-permitted'; readonly missing: 'scope' | 'host' }
  /** An administrator or Google blocks our access to this mailbox. */
  | { readonly kind: 'blocked'; readonly reason: 'domain-policy' | 'admin-policy' | 'no-mailbox' }
  /** This computer's clock can't be right, compared with Google's: this far ahead of it, or (negative) behind. */
  | { readonly kind: 'clock'; readonly ahead: Millis }
  /** The Google project or its client is not set up correctly. */
  | {
      readonly kind: 'misconfigured';
      readonly setting: 'client' | 'redirect' | 'gmail-api';
      readonly link?: string | undefined;
    };

/** Whether the user must act. Polling may continue anyway, and clear the problem. */
export function needsPerson(problem: Problem): boolean {
  return problem.kind === 'clock' || !curesItself(problem);
}

/** Whether the next poll can clear the problem, or the user must act first. */
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
