import { mayManage, mayRead } from '../../../src/core/account/access-level.ts';
import type { Account } from '../../../src/core/account/account.ts';
import { withActions } from '../../../src/core/actions/with-actions.ts';
import { listedMessages } from '../../../src/core/mailbox/mailbox.ts';
import { curesItself } from '../../../src/core/problem.ts';
import { HOUR, MINUTE } from '../../../src/core/time.ts';
import { accountsItem, badgeSourceItem } from '../../../src/storage/account-items.ts';
import { LOCAL_OF_ACCOUNT } from '../../../src/storage/account-keys.ts';
import { actionsItem } from '../../../src/storage/action-items.ts';
import { itemsFor } from '../../../src/storage/item.ts';
import { healthItem, mailboxItem } from '../../../src/storage/mailbox-items.ts';
import { settingsItem } from '../../../src/storage/settings-item.ts';
import { personOf } from '../google/walk-google.ts';
import { accountOf, accountsOf, kept, type Walk } from '../walk.ts';
import { PEOPLE } from '../walk-event.ts';
import { countOf, listOf, unreadOf } from './walk-truth.ts';

/** What must hold whenever no worker does anything; empty where it does. */
export function flawsAtRest(walk: Walk): readonly string[] {
  const { browser, flaws } = walk;
  const pollable = accountsOf(walk).filter((account) => {
    const { problem } = kept(walk, healthItem(account.id));
    return !account.paused && (problem === undefined || curesItself(problem));
  });
  const noAlarm = pollable.length > 0 && browser.alarm === undefined;
  return [...flaws.splice(0), ...(noAlarm ? ['no alarm is set, and nobody else would start a worker'] : [])];
}

/** What must be true once all has been quiet for long enough; empty where it is. */
export function flawsInQuiet(walk: Walk): readonly string[] {
  const active = accountsOf(walk).filter(({ paused }) => !paused);
  return [
    ...active.flatMap((account) => flawsOf(walk, account)),
    ...wrongBadge(walk, active),
    ...damaged(walk),
    ...PEOPLE.filter((who) => accountOf(walk, who) === undefined).flatMap((who) => tracesOf(walk, who)),
  ];
}

/** The same for what is judged only once all of that is true. */
export function flawsOfThePast({ news, intents, google, ...walk }: Walk): readonly string[] {
  const unread = (who: (typeof PEOPLE)[number]): ReadonlySet<string> => {
    const account = accountOf(walk, who);
    const isAsked = account !== undefined && !account.paused;
    return new Set(isAsked ? unreadOf(google.mailbox(who), account.watch).map(({ id }) => id) : []);
  };
  return [...news.flaws(unread), ...intents.flaws((who, id) => google.mailbox(who).message(id)?.labels)];
}

function flawsOf(walk: Walk, account: Account): readonly string[] {
  const { id, level, watch } = account;
  const who = personOf(id);
  const { problem } = kept(walk, healthItem(id));
  if (!walk.google.hasAccess(who)) return differs(`${id}: problem`, problem?.kind, 'signed-out');
  const gmail = walk.google.mailbox(who);
  const actions = kept(walk, actionsItem(id));
  const shown = withActions(kept(walk, mailboxItem(id)), actions, watch);
  const list = listedMessages(shown).map((message) => `${message.id} ${message.labels.toSorted().join()}`);
  const waiting = mayManage(level) ? actions.filter(({ state }) => state.kind === 'waiting') : [];
  return [
    ...differs(`${id}: problem`, problem, undefined),
    ...(mayRead(level) ? wrongRows(`${id}: list`, list, listOf(gmail, watch)) : []),
    ...differs(`${id}: actions that wait`, waiting, []),
  ];
}

function wrongRows(what: string, is: readonly string[], shouldBe: readonly string[]): readonly string[] {
  const missing = shouldBe.filter((row) => !is.includes(row));
  const wrong = is.filter((row) => !shouldBe.includes(row));
  const sameRows = missing.length + wrong.length === 0;
  return sameRows ? differs(`${what} in order`, is, shouldBe) : differs(what, { wrong, missing }, {});
}

function wrongBadge(walk: Walk, active: readonly Account[]): readonly string[] {
  const text = walk.browser.badge?.text ?? '';
  if (active.some(({ id }) => !walk.google.hasAccess(personOf(id)))) {
    return differs('badge begins with', text.slice(0, 1), '!');
  }
  const source = kept(walk, badgeSourceItem);
  const chosen = active.filter(({ id }) => id === source);
  const counted = chosen.length > 0 ? chosen : active;
  const counts = counted.map(({ id, watch }) => countOf(walk.google.mailbox(personOf(id)), watch));
  const count = counts.reduce((sum, one) => sum + one, 0);
  return differs('badge', text, count === 0 ? '' : String(count));
}

function damaged(walk: Walk): readonly string[] {
  const perAccount = accountsOf(walk).flatMap(({ id }) => Object.values(itemsFor(LOCAL_OF_ACCOUNT, id)));
  const items = [accountsItem, badgeSourceItem, settingsItem, ...perAccount];
  return items.flatMap(({ key, parse }) => {
    const found = walk.browser.local.peek(key);
    const setAside = walk.browser.local.peek(`damaged:${key}`) !== undefined;
    const isDamaged = setAside || (found !== undefined && parse(found).damaged !== undefined);
    return isDamaged ? [`damaged: ${key}`] : [];
  });
}

function tracesOf({ browser }: Walk, who: string): readonly string[] {
  const lines = [...browser.local.text().split('\n'), ...browser.session.text().split('\n')];
  const isTrace = (line: string): boolean =>
    new RegExp(`^[a-z-]+:${who} |ya29\\.${who}\\.|1//${who}\\.`).test(line) && !line.endsWith(' = null');
  return lines.filter(isTrace).map((line) => `kept of ${who}, who is gone: ${line.slice(0, 80)}`);
}

const IDLE_TIME = HOUR / 2;

/** Time in which nothing happens may cost each account so many requests: a probe a poll, and some to make sure. */
export async function flawsOfIdleTime(walk: Walk): Promise<readonly string[]> {
  const before = walk.network.requests.length;
  await walk.host.pass(IDLE_TIME);
  const asked = walk.network.requests.slice(before);
  const { paceMinutes } = kept(walk, settingsItem);
  const polls = IDLE_TIME / (paceMinutes * MINUTE);
  return accountsOf(walk).flatMap(({ id: who, level, watch }) => {
    const own = asked.filter((request) => request.who === who);
    // At level Count there is no probe: each label is asked for.
    const labels = !mayRead(level) && watch.kind === 'labels' ? watch.labels.length : 1;
    const most = polls * labels + 12;
    return own.length > most ? [`${who} was asked ${own.length} times while nothing happened`] : [];
  });
}

function differs(what: string, is: unknown, shouldBe: unknown): readonly string[] {
  const [found, expected] = [JSON.stringify(is), JSON.stringify(shouldBe)];
  return found === expected ? [] : [`${what}: ${found} and not ${expected}`];
}
