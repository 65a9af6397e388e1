import * as v from 'valibot';
import { isEmailAddress } from '../core/account/email-address.ts';
import type { HistoryId } from '../core/mailbox/history.ts';
import type { Result } from '../core/result.ts';
import type { GmailFailure } from './failure.ts';
import { object, readBody, Uint64 } from './read-body.ts';
import { type GmailRequest, get } from './request.ts';

const ProfileShape = object({
  historyId: Uint64,
  // An odd one is not worth a failed poll.
  emailAddress: v.optional(v.fallback(v.optional(v.custom<string>(isEmailAddress)), undefined)),
});

/** What a mailbox says of itself; without the address if it was not asked for. */
interface Profile {
  readonly historyId: HistoryId;
  readonly emailAddress?: string | undefined;
}

/**
 * The mailbox's current history id and, if wanted, its address. 1 quota unit.
 * https://developers.google.com/gmail/api/reference/rest/v1/users/getProfile
 */
export function profileRequest(withAddress = false): GmailRequest {
  return get('profile', 'probe', { fields: withAddress ? 'emailAddress,historyId' : 'historyId' });
}

/** The history id of the answer, and the address if it names one. */
export function readProfile(body: unknown): Result<Profile, GmailFailure> {
  return readBody(ProfileShape, body, 'getProfile');
}
