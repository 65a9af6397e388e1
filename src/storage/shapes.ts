import * as v from 'valibot';
import { isMailId } from '../core/mailbox/message.ts';
import { isMoment } from '../core/time.ts';

/** A moment as it is kept. */
export const Moment = v.pipe(v.number(), v.check(isMoment));

/** Gmail's id of a message or conversation. */
export const MailId = v.pipe(v.string(), v.check(isMailId));
