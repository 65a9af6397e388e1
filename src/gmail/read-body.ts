import * as v from 'valibot';
import { isRecord } from '../core/is-record.ts';
import { fail, ok, type Result } from '../core/result.ts';
import { isMoment } from '../core/time.ts';
import type { GmailFailure } from './failure.ts';

/** The body as `schema` describes it; otherwise a `server` problem that names the call, but none of the content. */
export function readBody<Value>(
  schema: v.GenericSchema<unknown, Value>,
  body: unknown,
  call: string,
): Result<Value, GmailFailure> {
  const parsed = v.safeParse(schema, body);
  if (parsed.success) return ok(parsed.output);
  const where = v.getDotPath(parsed.issues[0]);
  return fail({ kind: 'server', detail: where === null ? call : `${call}: ${where}` });
}

/** An object from Gmail with these entries. The library alone would accept a list as an object that lacks them all. */
export const object = <Entries extends v.ObjectEntries>(entries: Entries) =>
  v.pipe(v.custom<Readonly<Record<string, unknown>>>(isRecord), v.object(entries));

/** A count. */
export const Total = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** Gmail writes 64-bit integers as decimal strings. */
export const Uint64 = v.pipe(v.string(), v.regex(/^\d{1,20}$/));

/** A time in milliseconds, written as a 64-bit integer. */
export const Moment = v.pipe(Uint64, v.transform(Number), v.check(isMoment));

/** Gmail's message and thread ids: hexadecimal, so that none can change a path or name a built-in property. */
export const Id = v.pipe(v.string(), v.regex(/^[\da-f]{1,32}$/i));

/**
 * A text that a stranger may have written: JSON can contain halves of surrogate pairs, which URLs can't be built from.
 */
export const Text = v.pipe(
  v.string(),
  v.transform((text) => text.toWellFormed()),
);
