import { invalidArgument } from '../../google-errors.ts';
import { Refusal } from '../refusal.ts';

const CHECK_BITS = 16n;
const CHECK_PRIME = 65_521n;

// A checksum in the token distinguishes an issued token from one that a client made up or took from another list.
const checkOf = (value: bigint, list: 'messages' | 'history'): bigint =>
  (value * 31n + (list === 'messages' ? 7n : 11n)) % CHECK_PRIME;

/** Creates a token of digits, like Gmail's, that encodes a position in a list. */
export function pageToken(list: 'messages' | 'history', place: bigint): string {
  return String((place << CHECK_BITS) | checkOf(place, list)).padStart(20, '0');
}

/** Returns the position that a token encodes; refuses a token that this list did not issue. */
export function placeOfToken(list: 'messages' | 'history', token: string): bigint {
  if (/^\d{20,64}$/.test(token)) {
    const whole = BigInt(token);
    const place = whole >> CHECK_BITS;
    if (checkOf(place, list) === (whole & ((1n << CHECK_BITS) - 1n))) return place;
  }
  throw new Refusal(invalidArgument('Invalid pageToken'));
}
