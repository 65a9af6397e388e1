import * as v from 'valibot';
import { isRecord } from '../core/is-record.ts';
import { isMailId } from '../core/mailbox/message.ts';
import type { Problem } from '../core/problem.ts';
import { isMoment } from '../core/time.ts';

/** An object with keys. For use before a schema that requires none, which would accept a list. */
export const Keyed = v.custom<Readonly<Record<string, unknown>>>(isRecord);

/** A stored time. */
export const Moment = v.pipe(v.number(), v.check(isMoment));

/** A sealed secret, or one in plain. */
export const SecretShape = v.union([v.string(), v.object({ iv: v.string(), data: v.string() })]);

/** Gmail's id of a message or conversation. */
export const MailId = v.pipe(v.string(), v.check(isMailId));

/** Gmail's number for a state of a mailbox. */
export const HistoryId = v.pipe(v.string(), v.regex(/^\d+$/));

/** The stored form of a Problem. */
export const ProblemShape = v.variant('kind', [
  v.object({ kind: v.literal('offline') }),
  v.object({ kind: v.literal('slow') }),
  v.object({ kind: v.literal('server'), detail: v.string() }),
  v.object({ kind: v.literal('refused'), code: v.string() }),
  v.object({ kind: v.literal('throttled'), until: v.optional(Moment) }),
  v.object({ kind: v.literal('paced'), until: Moment }),
  v.object({ kind: v.literal('internal'), detail: v.string() }),
  v.object({ kind: v.literal('signed-out') }),
  v.object({ kind: v.literal('not-permitted'), missing: v.picklist(['scope', 'host']) }),
  v.object({ kind: v.literal('blocked'), reason: v.picklist(['domain-policy', 'admin-policy', 'no-mailbox']) }),
  v.object({ kind: v.literal('clock'), ahead: v.number() }),
  v.object({
    kind: v.literal('misconfigured'),
    setting: v.picklist(['client', 'redirect', 'gmail-api']),
    link: v.optional(v.string()),
  }),
]) satisfies v.GenericSchema<unknown, Problem>;
