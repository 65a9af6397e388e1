import type { Problem } from '../core/problem.ts';

/** Why a call of the Gmail API failed. The caller handles the first two; the rest are problems to show. */
export type GmailFailure =
  /** HTTP 401: the access token is not valid, or no longer valid. */
  | { readonly kind: 'unauthorized' }
  /** HTTP 404 from Gmail itself: a message that is gone, or a history id that is too old. */
  | { readonly kind: 'not-found' }
  | Problem;
