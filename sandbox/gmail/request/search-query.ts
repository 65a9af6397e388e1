import { invalidArgument } from '../../google-errors.ts';
import type { StoredMessage } from '../../mailbox/stored-message.ts';
import { Refusal } from '../refusal.ts';

type Test = (message: StoredMessage) => boolean;

const SECOND_MS = 1_000;
const DAY_MS = 86_400 * SECOND_MS;
const UNIT_MS: Readonly<Record<string, number>> = { d: DAY_MS, m: 30 * DAY_MS, y: 365 * DAY_MS };

function termTest(term: string, now: number): Test {
  if (term === 'is:unread') return ({ labels }) => labels.includes('UNREAD');
  if (term === 'is:read') return ({ labels }) => !labels.includes('UNREAD');
  if (term === 'in:inbox') return ({ labels }) => labels.includes('INBOX');

  const [, count, unit = ''] = /^newer_than:(\d{1,4})([dmy])$/.exec(term) ?? [];
  const span = UNIT_MS[unit];
  if (count !== undefined && span !== undefined) return ({ internalDate }) => internalDate > now - Number(count) * span;

  const [, seconds] = /^after:(\d{9,11})$/.exec(term) ?? [];
  if (seconds !== undefined) return ({ internalDate }) => internalDate > Number(seconds) * SECOND_MS;

  throw new Refusal(invalidArgument(`The sandbox cannot search for ${term}`));
}

/**
 * Builds the filter for a search: every term must match. Only is:unread, is:read, in:inbox, newer_than:2d (d, m, y) and
 * after: with epoch seconds are supported; any other term is refused by name, although Gmail would search for it.
 */
export function parseSearch(query: string, now: number): Test {
  const tests = query
    .split(/\s+/)
    .filter((term) => term !== '')
    .map((term) => termTest(term, now));
  return (message) => tests.every((test) => test(message));
}
