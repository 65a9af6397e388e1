import type { Listing } from './after-answers.ts';
import type { Mailbox, UnreadId } from './mailbox.ts';
import { compareArrival, type MessageId } from './message.ts';

/**
 * Merges the listings of several labels into one. Gmail returns each newest first but doesn't say how they interleave:
 * of the next message in each, the one with the latest date comes first. Message ids, which Gmail mostly assigns in
 * order of arrival, stand in for unknown dates.
 */
export function mergeListings(listings: readonly Listing[], messages: Mailbox['messages']): Listing {
  const [only, ...others] = listings;
  if (only !== undefined && others.length === 0) return only;
  const merged = new Map<MessageId, UnreadId>();
  const places = listings.map(() => 0);
  for (;;) {
    let newest: { readonly one: UnreadId; readonly list: number } | undefined;
    for (const [list, { unread }] of listings.entries()) {
      const one = unread[places[list] ?? 0];
      if (one !== undefined && (newest === undefined || isNewer(one.id, newest.one.id, messages)))
        newest = { one, list };
    }
    if (newest === undefined) break;
    const { one, list } = newest;
    places[list] = (places[list] ?? 0) + 1;
    merged.set(one.id, one);
  }
  return { unread: [...merged.values()], more: listings.some(({ more }) => more) };
}

function isNewer(a: MessageId, b: MessageId, messages: Mailbox['messages']): boolean {
  const [known, other] = [messages[a], messages[b]];
  const byDate = known === undefined || other === undefined ? 0 : known.receivedAt - other.receivedAt;
  return byDate > 0 || (byDate === 0 && compareArrival(a, b) > 0);
}
