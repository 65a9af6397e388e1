import { badRequest } from '../../google-errors.ts';
import { Refusal } from '../refusal.ts';

/** Converts a JSON name to the form in Google's error texts: maxResults becomes max_results. */
const protoName = (name: string): string => name.replace(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`);

/** The refusal of a parameter or member whose value has the wrong type, e.g. not `TYPE_UINT32`. */
export function invalidValue(name: string, type: string, what: string): Refusal {
  const message = `Invalid value at '${protoName(name)}' (${type}), ${what}`;
  return new Refusal(badRequest(message, message, protoName(name)));
}
