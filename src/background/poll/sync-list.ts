import { afterListing, afterLostHistory, type Listing, withAllStale } from '../../core/mailbox/after-answers.ts';
import { afterHistory } from '../../core/mailbox/after-history.ts';
import { afterOddHistory, maySettleSilence, settlingOf } from '../../core/mailbox/doubt.ts';
import { type HistoryChange, type HistoryId, isLater } from '../../core/mailbox/history.ts';
import { mayListAt } from '../../core/mailbox/listing-pause.ts';
import { mergeListings } from '../../core/mailbox/merge-listings.ts';
import { isOwnLabel, type LabelId, watchedSets } from '../../core/mailbox/watch.ts';
import { ok, type Result } from '../../core/result.ts';
import { historyRequest, readHistory } from '../../gmail/history.ts';
import { labelRequest, readLabel } from '../../gmail/label.ts';
import { readUnreadList, unreadListRequest } from '../../gmail/message-list.ts';
import { profileRequest, readProfile } from '../../gmail/profile.ts';
import type { AskFailure } from '../ask/ask-gmail.ts';
import { syncCount } from './sync-count.ts';
import { ended, endedBy, type Step, type Sync } from './sync-step.ts';

/** Beyond this many pages of history, a full listing is cheaper. */
const MOST_PAGES = 4;

/**
 * Brings the ids of the unread messages up to date: one probe, then history or a full listing if it shows a change.
 * Leaves the list as it is until another full listing is allowed.
 */
export async function syncList(sync: Sync): Step {
  const { account, mailbox, now } = sync;
  const isPaused = mailbox.now().lostAt !== undefined && now() < mayListAt(mailbox.now());
  if (isPaused) return ok('done');
  const profile = await sync.ask(profileRequest(sync.asksAddress), readProfile);
  if (!profile.ok) return profile;
  const { historyId: fresh, emailAddress = account.email } = profile.value;
  const isRenamed = emailAddress.toLowerCase() !== account.email.toLowerCase();
  if (isRenamed && !(await mailbox.rename(emailAddress, now()))) return ok('outdated');
  const { historyId: known, listedAt } = mailbox.now();
  const isToSettle = settlingOf(mailbox.now(), account.watch, now()) === 'list';
  if (known === undefined) return listAnew(sync, fresh, listedAt !== undefined);
  if (fresh === known) return isToSettle ? listAnew(sync, fresh) : ok('done');
  // An id earlier than one that Gmail returned before: Gmail lags behind, or the mailbox was set back.
  if (!isLater(fresh, known)) return afterSilence(sync, fresh);

  const applied = await applyHistory(sync, known, fresh);
  const after = mailbox.now();
  const mustList = after.historyId === undefined || (isToSettle && after.listedAt === listedAt);
  const mayList = now() >= mayListAt(after) || after.lostAt === undefined;
  return applied.ok && applied.value === 'done' && mustList && mayList ? listAnew(sync, fresh) : applied;
}

/**
 * Lists the unread messages in full. `fresh` was read before this listing, so history reports again whatever happens
 * meanwhile, and nothing is lost. `isUntold` means that history did not report earlier changes, so the labels of
 * messages that stay may have changed.
 */
async function listAnew(sync: Sync, fresh: HistoryId, isUntold = false): Step {
  const { account, mailbox, now } = sync;
  const lists = await Promise.all(watchedSets(account.watch).map((set) => list(sync, set)));
  const failed = lists.find((one) => !one.ok);
  if (failed !== undefined) return failed;
  const listings = lists.flatMap((one) => (one.ok ? [one.value] : []));
  return ended(
    await mailbox.change((before) => {
      const after = afterListing(before, mergeListings(listings, before.messages), fresh, now());
      return isUntold ? withAllStale(after) : after;
    }),
  );
}

/**
 * Lists the unread messages of a set of labels; none if Gmail refuses because one of the labels no longer exists.
 * Gmail's own labels always exist, so a refusal to list those is a problem, not an empty list.
 */
async function list({ ask }: Sync, set: readonly LabelId[]): Promise<Result<Listing, AskFailure>> {
  const listed = await ask(unreadListRequest(set), readUnreadList);
  if (listed.ok || !isOfRequest(listed.problem)) return listed;
  const labels = await Promise.all(set.filter(isOwnLabel).map((label) => ask(labelRequest(label), readLabel)));
  const isLost = labels.some((label) => !label.ok && label.problem.kind === 'not-found');
  return isLost ? ok({ unread: [], more: false }) : listed;
}

/** Whether Gmail's failure is about the request itself, rather than about the account or Gmail's own state. */
function isOfRequest({ kind }: AskFailure): boolean {
  return kind === 'not-found' || kind === 'refused';
}

/**
 * Applies history since `start`. Leaves the mailbox without a history id if history is lost or too long to be worth
 * reading.
 */
async function applyHistory(sync: Sync, start: HistoryId, fresh: HistoryId): Step {
  const { account, ask, mailbox, now } = sync;
  const changes: HistoryChange[] = [];
  let page: string | undefined;
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    const history = await ask(historyRequest(start, page), readHistory);
    if (!history.ok && history.problem.kind !== 'not-found') return history;
    if (!history.ok) break;
    changes.push(...history.value.changes);
    page = history.value.nextPage;
    if (page === undefined) {
      const { historyId } = history.value;
      if (changes.length === 0) return afterSilence(sync, fresh);
      return ended(await mailbox.change((before) => afterHistory(before, changes, historyId, account.watch)));
    }
    // With this many changes the count matters most, so it is updated before the rest is read.
    if (pages === 0) {
      const counted = await syncCount(sync, true);
      if (!counted.ok || counted.value === 'outdated') return counted;
    }
  }
  return ended(await mailbox.change((before) => afterLostHistory(before, now())));
}

/**
 * Handles a history id that moved without any records. They may come late, so the stored history id stays where it is
 * to pick them up; if they don't come, the list is fetched in full.
 */
async function afterSilence(sync: Sync, fresh: HistoryId): Step {
  const { account, mailbox, now } = sync;
  if (maySettleSilence(mailbox.now(), account.watch, now())) return listAnew(sync, fresh, true);
  return endedBy(sync, (before) => afterOddHistory(before, account.watch, now()));
}
