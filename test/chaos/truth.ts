import { headerOf } from '../../sandbox/mailbox/mime/mail-header.ts';
import { type KeptAccount, keptAccounts, keptNames } from '../../tools/stage/kept.ts';
import { strayRequests } from '../../tools/stage/only-google-asked.ts';
import { legible } from '../../tools/stage/shown-mail.ts';
import type { Chaos } from './chaos.ts';
import type { MailDay } from './mail-day.ts';

const LIST_SIZE = 25;
const KEPT_IDS = 500;

/** What is still to be done: a person may be told of something only when it is. Empty where nothing is. */
export async function unsettled({ stage }: Chaos): Promise<readonly string[]> {
  return (await keptAccounts(stage)).flatMap(({ mailbox, actions }) => [
    ...(mailbox.doubt === undefined ? [] : ['a doubt is not settled']),
    ...differs(
      'actions that wait',
      actions.filter(({ state }) => state.kind === 'waiting').map(({ id }) => id),
      [],
    ),
  ]);
}

/** What is shown or kept that is not as the mailboxes are; empty where all is true. */
export async function untruths({ stage, days }: Chaos): Promise<readonly string[]> {
  const badge = await stage.browser.badge();
  const accounts = await keptAccounts(stage);
  // Of Primary only the stored ids are counted.
  const counts = days.map((day, place) => {
    const isPrimary = accounts[place]?.mailbox.count === undefined;
    return { unread: day.unread().length, most: isPrimary ? KEPT_IDS : Number.POSITIVE_INFINITY };
  });
  const unread = counts.reduce((sum, count) => sum + Math.min(count.unread, count.most), 0);
  const orMore = counts.some((count) => count.unread > count.most);
  const names = await keptNames(stage);
  return [
    ...differs('badge', badge.text, badgeText(unread, orMore)),
    ...differs('accounts', accounts.length, days.length),
    ...accounts.flatMap((account, place) => {
      const day = days[place];
      return day === undefined ? [] : wrongAccount(day, account);
    }),
    ...names.filter((name) => name.startsWith('damaged:')),
    ...strayRequests(stage),
  ];
}

/**
 * What was asked for and is not so, unless Google has said that the account may not do it, and the popup says so. To be
 * asked once all is settled: then each wish is forgotten.
 */
export async function brokenWishes({ stage, days }: Chaos): Promise<readonly string[]> {
  const refused = new Set((await keptAccounts(stage)).flatMap(({ actions }) => actions.flatMap(notPermitted)));
  return days.flatMap(({ mailbox, wishes }) =>
    wishes().flatMap(({ id, label, value }) => {
      const labels = mailbox.message(id)?.labels;
      const isOpen = labels === undefined || refused.has(id);
      return isOpen ? [] : differs(`${id} bears ${label}`, labels.includes(label), value);
    }),
  );
}

function notPermitted({ messages, state }: KeptAccount['actions'][number]): readonly string[] {
  const isRefused = state.kind === 'refused' && state.problem?.kind === 'not-permitted';
  return isRefused ? messages.map(({ id }) => id) : [];
}

function wrongAccount(day: MailDay, account: KeptAccount): readonly string[] {
  return [
    ...differs('problem', account.health.problem, undefined),
    ...differs('signed in', account.refreshToken !== undefined, true),
    // Of Primary there is no count that could be owed.
    ...(account.mailbox.count === undefined ? [] : differs('count owed', account.mailbox.countOwed, false)),
    ...wrongList(day, account),
    ...wrongAnnouncements(day, account),
  ].map((flaw) => `${account.email}: ${flaw}`);
}

/** As the toolbar has room for it: thousands as such. */
function badgeText(count: number, orMore: boolean): string {
  if (count === 0) return '';
  return (count < 1_000 ? String(count) : `${Math.floor(count / 1_000)}k`) + (orMore ? '+' : '');
}

function wrongList(day: MailDay, { mailbox }: KeptAccount): readonly string[] {
  const unread = day.unread();
  const kept = mailbox.unread.map(({ id }) => id);
  const truly = new Set(unread.map(({ id }) => id));
  const newest = unread.slice(0, LIST_SIZE);
  const subjects = kept.slice(0, LIST_SIZE).map((id) => legible(mailbox.messages[id]?.subject ?? 'not fetched'));
  const marks = (labels: readonly string[] = []): string =>
    ['STARRED', 'IMPORTANT'].filter((label) => labels.includes(label)).join();
  return [
    ...differs('history id', mailbox.historyId, day.mailbox.historyId),
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
      'marks',
      kept.slice(0, LIST_SIZE).map((id) => marks(mailbox.messages[id]?.labels)),
      newest.map(({ labels }) => marks(labels)),
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
function wrongAnnouncements(day: MailDay, { mailbox }: KeptAccount): readonly string[] {
  const { owed, inSummary, showing, done } = mailbox.announcements;
  const all = [...owed, ...showing, ...done];
  const unread = new Set(day.unread().map(({ id }) => id));
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
