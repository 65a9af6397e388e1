import { afterListing } from '../../core/mailbox/after-answers.ts';
import { afterHistory } from '../../core/mailbox/after-history.ts';
import { type HistoryChange, type HistoryId, isLater } from '../../core/mailbox/history.ts';
import { mayListAt, withOneMoreForced } from '../../core/mailbox/listing-pause.ts';
import { mergeListings } from '../../core/mailbox/merge-listings.ts';
import { watchedSets } from '../../core/mailbox/watch.ts';
import { fail, ok } from '../../core/result.ts';
import { historyRequest, readHistory } from '../../gmail/history.ts';
import { readUnreadList, unreadListRequest } from '../../gmail/message-list.ts';
import { profileRequest, readProfile } from '../../gmail/profile.ts';
import { ended, type Step, type Sync } from './sync-step.ts';

/** Beyond so many pages of history, listing anew is cheaper. */
const MOST_PAGES = 4;

/** Brings the ids of the unread messages up to date: one probe, and history or a listing where it shows a change. */
export async function syncList(sync: Sync): Step {
  const profile = await sync.ask(profileRequest(), readProfile);
  if (!profile.ok) return profile;
  const fresh = profile.value.historyId;
  const known = sync.mailbox.now().historyId;
  if (known === undefined) return listAnew(sync, fresh, false);
  if (!isLater(fresh, known)) return ok('done');

  const applied = await applyHistory(sync, known);
  if (!applied.ok) {
    const isLost = applied.problem.kind === 'not-found';
    const mayList = sync.now() >= mayListAt(sync.mailbox.now());
    return isLost && mayList ? listAnew(sync, fresh, true) : applied;
  }
  const isUnclear = applied.value === 'done' && sync.mailbox.now().historyId === undefined;
  return isUnclear ? listAnew(sync, fresh, false) : applied;
}

/** `fresh` was read before this listing: what happens meanwhile is told again by history, never lost. */
async function listAnew({ account, ask, mailbox, now }: Sync, fresh: HistoryId, isForced: boolean): Step {
  const sets = watchedSets(account.watch);
  const lists = await Promise.all(sets.map((set) => ask(unreadListRequest(set), readUnreadList)));
  const failed = lists.find((list) => !list.ok);
  if (failed !== undefined) return failed;
  const listing = mergeListings(lists.flatMap((list) => (list.ok ? [list.value] : [])));
  return ended(
    await mailbox.change((before) => ({
      ...afterListing(before, listing, fresh, now()),
      forcedListings: isForced ? withOneMoreForced(before, now()) : before.forcedListings,
    })),
  );
}

/** Fails with `not-found` where history is lost, or too long to be worth reading. */
async function applyHistory({ account, ask, mailbox }: Sync, start: HistoryId): Step {
  const changes: HistoryChange[] = [];
  let page: string | undefined;
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    const history = await ask(historyRequest(start, page), readHistory);
    if (!history.ok) return history;
    changes.push(...history.value.changes);
    page = history.value.nextPage;
    if (page === undefined) {
      const { historyId } = history.value;
      return ended(await mailbox.change((before) => afterHistory(before, changes, historyId, account.watch)));
    }
  }
  return fail({ kind: 'not-found' });
}
