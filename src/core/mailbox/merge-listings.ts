import type { Listing } from './after-answers.ts';
import { compareArrival } from './message.ts';

/**
 * One listing of several labels' own. Gmail gives each newest first but does not say how they interleave: message ids,
 * which it hands out in the order of arrival, stand in for the dates until those are known.
 */
export function mergeListings(listings: readonly Listing[]): Listing {
  const [only, ...others] = listings;
  if (only !== undefined && others.length === 0) return only;
  const byId = new Map(listings.flatMap(({ unread }) => unread).map((one) => [one.id, one]));
  const unread = [...byId.values()].sort((a, b) => compareArrival(b.id, a.id));
  return { unread, more: listings.some(({ more }) => more) };
}
