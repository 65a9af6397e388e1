import type { HistoryId } from '../core/mailbox/history.ts';
import type { Result } from '../core/result.ts';
import type { GmailFailure } from './failure.ts';
import { object, readBody, Uint64 } from './read-body.ts';
import { type GmailRequest, get } from './request.ts';

const Profile = object({ historyId: Uint64 });

/**
 * The mailbox's current history id. 1 quota unit.
 * https://developers.google.com/gmail/api/reference/rest/v1/users/getProfile
 */
export function profileRequest(): GmailRequest {
  return get('profile', 'probe', { fields: 'historyId' });
}

/** The history id of the answer. */
export function readProfile(body: unknown): Result<{ readonly historyId: HistoryId }, GmailFailure> {
  return readBody(Profile, body, 'getProfile');
}
