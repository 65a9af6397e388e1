import type { Problem } from '../core/problem.ts';

/** Why a call of the Gmail API gave nothing. The first two are the caller's to deal with; the rest is trouble to show. */
export type GmailFailure =
  /** HTTP 401: the access token is not good, or not any more. */
  | { readonly kind: 'unauthorized' }
  /** HTTP 404 of Gmail's own: a message that is gone, or a history id that is too old. */
  | { readonly kind: 'not-found' }
  | Problem;
