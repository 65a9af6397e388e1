import { headerOf } from '../../sandbox/mailbox/mime/mail-header.ts';
import { type KeptAccount, keptAccounts, keptNames } from '../../tools/stage/kept.ts';
import { strayRequests } from '../../tools/stage/only-google-asked.ts';
import { legible } from '../../tools/stage/shown-mail.ts';
import type { Chaos } from './chaos.ts';

const LIST_SIZE = 25;

/** What is shown or kept that is not as the mailbox is; empty where all is true. To be asked after a good check. */
export async function untruths(chaos: Chaos): Promise<readonly string[]> {
  const { stage } = chaos;
  const badge = await stage.browser.badge();
  const [account] = await keptAccounts(stage);
  if (account === undefined) return ['the account is gone'];
  const { messagesUnread } = stage.mailbox.counts('INBOX');
  const names = await keptNames(stage);
  return [
    ...differs('badge', badge.text, badgeText(messagesUnread)),
    ...differs('title names the count', badge.title.includes(`${messagesUnread.toLocaleString('en')} unread`), true),
    ...differs('problem', account.health.problem, undefined),
    ...differs('signed in', typeof account.refreshToken, 'string'),
    ...differs('count', account.mailbox.count?.messages, messagesUnread),
    ...differs('count owed', account.mailbox.countOwed, false),
    ...names.filter((name) => name.startsWith('damaged:')),
    ...wrongList(chaos, account),
    ...wrongAnnouncements(chaos, account),
    ...strayRequests(stage),
  ];
}

/** As the toolbar has room for it: thousands as such. */
function badgeText(count: number): string {
  if (count === 0) return '';
  return count < 1_000 ? String(count) : `${Math.floor(count / 1_000)}k`;
}

function wrongList({ stage }: Chaos, { mailbox }: KeptAccount): readonly string[] {
  const unread = stage.mailbox.unread('INBOX');
  const kept = mailbox.unread.map(({ id }) => id);
  const truly = new Set(unread.map(({ id }) => id));
  const newest = unread.slice(0, LIST_SIZE);
  const subjects = kept.slice(0, LIST_SIZE).map((id) => legible(mailbox.messages[id]?.subject ?? 'not fetched'));
  return [
    ...differs('history id', mailbox.historyId, stage.mailbox.historyId),
    ...differs(
      'newest',
      kept.slice(0, LIST_SIZE),
      newest.map(({ id }) => id),
    ),
    ...differs(
      'subjects',
      subjects,
      newest.map(({ headers }) => legible(headerOf(headers, 'Subject') ?? '')),
    ),
    ...differs(
      'listed though not unread',
      kept.filter((id) => !truly.has(id)),
      [],
    ),
    ...differs('listed twice', kept.length - new Set(kept).size, 0),
    ...(mailbox.more ? [] : differs('number of ids', kept.length, unread.length)),
  ];
}

/** Each message that came is to be told of once, as long as it is unread, nobody has seen it, and the list was never cut. */
function wrongAnnouncements({ stage, day }: Chaos, { mailbox }: KeptAccount): readonly string[] {
  const { owed, inSummary, showing, done } = mailbox.announcements;
  const all = [...owed, ...showing, ...done];
  const unread = new Set(stage.mailbox.unread('INBOX').map(({ id }) => id));
  const told = new Set(all);
  const untold = [...unread].filter((id) => day.untouched.has(id) && !told.has(id));
  if (day.hadTooMuch() || mailbox.more) for (const id of untold) day.touch(id);
  return [
    ...differs(
      'announced twice',
      all.filter((id, at) => all.indexOf(id) !== at),
      [],
    ),
    ...differs(
      'owed though not unread',
      owed.filter((id) => !unread.has(id)),
      [],
    ),
    ...differs(
      'in the summary, not owed',
      inSummary.filter((id) => !owed.includes(id)),
      [],
    ),
    ...differs(
      'never announced',
      untold.filter((id) => day.untouched.has(id)),
      [],
    ),
  ];
}

function differs(what: string, is: unknown, shouldBe: unknown): readonly string[] {
  const [found, expected] = [JSON.stringify(is), JSON.stringify(shouldBe)];
  return found === expected ? [] : [`${what}: ${found} and not ${expected}`];
}
