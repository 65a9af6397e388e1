import * as v from 'valibot';
import { object } from '../read-body.ts';

/** The headers of a message or of one of its parts, decoded by Gmail (RFC 2047). */
export const Headers = v.optional(v.array(object({ name: v.string(), value: v.string() })), []);

/** The value of the first header of that (lower-case) name; empty where there is none. */
export function headerOf(headers: v.InferOutput<typeof Headers>, name: string): string {
  return headers.find((one) => one.name.toLowerCase() === name)?.value.trim() ?? '';
}
