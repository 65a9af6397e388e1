import { badRequest } from '../../google-errors.ts';
import { Refusal } from '../refusal.ts';

/** A JSON name as Google's error texts write it: maxResults becomes max_results. */
const protoName = (name: string): string => name.replace(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`);

/** The refusal of a parameter or member whose value has not the type it should have, e.g. `TYPE_UINT32`. */
export function invalidValue(name: string, type: string, what: string): Refusal {
  const message = `Invalid value at '${protoName(name)}' (${type}), ${what}`;
  return new Refusal(badRequest(message, message, protoName(name)));
}
