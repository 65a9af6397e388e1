import { invalidArgument } from '../../google-errors.ts';
import { Refusal } from '../refusal.ts';

const CHECK_BITS = 16n;
const CHECK_PRIME = 65_521n;

// A check in the token tells a token that was given out from one that a client made up or took from another list.
const checkOf = (value: bigint, list: 'messages' | 'history'): bigint =>
  (value * 31n + (list === 'messages' ? 7n : 11n)) % CHECK_PRIME;

/** A token of digits, as Gmail's are, that stands for a place in a list. */
export function pageToken(list: 'messages' | 'history', place: bigint): string {
  return String((place << CHECK_BITS) | checkOf(place, list)).padStart(20, '0');
}

/** The place that a token stands for; refuses a token that this list did not give out. */
export function placeOfToken(list: 'messages' | 'history', token: string): bigint {
  if (/^\d{20,64}$/.test(token)) {
    const whole = BigInt(token);
    const place = whole >> CHECK_BITS;
    if (checkOf(place, list) === (whole & ((1n << CHECK_BITS) - 1n))) return place;
  }
  throw new Refusal(invalidArgument('Invalid pageToken'));
}
