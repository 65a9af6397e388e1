import type { Account } from '../core/account.ts';
import { afterCount, afterListing } from '../core/after-answers.ts';
import { afterHistory } from '../core/after-history.ts';
import type { HistoryChange } from '../core/history-change.ts';
import { type HistoryId, isLater } from '../core/history-id.ts';
import { fail, ok, type Result } from '../core/result.ts';
import { HOUR } from '../core/time.ts';
import { INBOX } from '../core/watched.ts';
import { historyRequest, readHistory } from '../gmail/history.ts';
import { labelRequest, readLabel } from '../gmail/label.ts';
import { readUnreadList, unreadListRequest } from '../gmail/message-list.ts';
import { profileRequest, readProfile } from '../gmail/profile.ts';
import { type AskFailure, askGmail } from './ask-gmail.ts';
import { fetchMetadata } from './fetch-metadata.ts';
import { type MailboxWriter, openMailbox } from './mailbox-writer.ts';
import type { World } from './world.ts';

/** Beyond so many pages of history, listing anew is cheaper. */
const MOST_PAGES = 4;

/** The totals are read this often whatever the probe says, in case it lags behind. */
const COUNT_AT_LEAST_EVERY = HOUR;

/** The steps of a poll end early, without trouble, once the account they serve is no longer what it was. */
type Step = Promise<Result<'done' | 'outdated', AskFailure>>;

/**
 * Brings the stored mailbox up to what Gmail says now, in writes that each leave it whole: a worker killed between any two
 * of them leaves only debts (no history id, a count owed, metadata missing), which the next call pays.
 */
export async function syncMailbox(world: World, account: Account): Step {
  const mailbox = await openMailbox(world, account);
  if (account.level !== 'count') {
    const listed = await syncList(world, account, mailbox);
    if (!listed.ok || listed.value === 'outdated') return listed;
  }
  const counted = await syncCount(world, account, mailbox);
  if (!counted.ok || counted.value === 'outdated') return counted;
  return account.level === 'count' ? counted : fetchMetadata(world, account, mailbox);
}

async function syncList(world: World, account: Account, mailbox: MailboxWriter): Step {
  const profile = await askGmail(world, account, profileRequest(), readProfile);
  if (!profile.ok) return profile;
  const known = mailbox.now().historyId;
  if (known === undefined) return listAnew(world, account, mailbox, profile.value.historyId);
  if (!isLater(profile.value.historyId, known)) return ok('done');

  const applied = await applyHistory(world, account, mailbox, known);
  if (!applied.ok && applied.problem.kind !== 'not-found') return applied;
  if (applied.ok && (applied.value === 'outdated' || mailbox.now().historyId !== undefined)) return applied;
  return listAnew(world, account, mailbox, profile.value.historyId);
}

/** `fresh` was read before this listing: what happens meanwhile is told again by history, never lost. */
async function listAnew(world: World, account: Account, mailbox: MailboxWriter, fresh: HistoryId): Step {
  const list = await askGmail(world, account, unreadListRequest(INBOX), readUnreadList);
  if (!list.ok) return list;
  const { unread, more } = list.value;
  return ended(await mailbox.change((before) => afterListing(before, unread, more, fresh)));
}

async function applyHistory(world: World, account: Account, mailbox: MailboxWriter, start: HistoryId): Step {
  const changes: HistoryChange[] = [];
  let page: string | undefined;
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    const history = await askGmail(world, account, historyRequest(start, page), readHistory);
    if (!history.ok) return history;
    changes.push(...history.value.changes);
    page = history.value.nextPage;
    if (page === undefined) {
      return ended(await mailbox.change((before) => afterHistory(before, changes, history.value.historyId, INBOX)));
    }
  }
  return fail({ kind: 'not-found' });
}

async function syncCount(world: World, account: Account, mailbox: MailboxWriter): Step {
  const { countOwed, countedAt = 0 } = mailbox.now();
  const due = account.level === 'count' || countOwed || world.now() - countedAt >= COUNT_AT_LEAST_EVERY;
  if (!due) return ok('done');
  const count = await askGmail(world, account, labelRequest(INBOX), readLabel);
  if (!count.ok) return count;
  return ended(await mailbox.change((before) => afterCount(before, count.value, world.now())));
}

function ended(stored: boolean): Result<'done' | 'outdated', AskFailure> {
  return ok(stored ? 'done' : 'outdated');
}
