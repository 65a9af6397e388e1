import type { Mailbox as GmailMailbox } from '../../../sandbox/mailbox/mailbox.ts';
import { createApp } from '../../../src/background/create-app.ts';
import type { AccountId } from '../../../src/core/account/account.ts';
import type { Action, ActionId, AskedAction } from '../../../src/core/actions/action.ts';
import type { ActionKind } from '../../../src/core/actions/action-table.ts';
import { withActions } from '../../../src/core/actions/with-actions.ts';
import { LIST_SIZE, listedMessages, type Mailbox } from '../../../src/core/mailbox/mailbox.ts';
import { MINUTE } from '../../../src/core/time.ts';
import { accountsItem } from '../../../src/storage/account-items.ts';
import { actionsItem } from '../../../src/storage/action-items.ts';
import { mailboxItem } from '../../../src/storage/mailbox-items.ts';
import { dropAction, queueAction, queueUndo, retryAction } from '../../../src/storage/queue-action.ts';
import { createFakeBrowser } from '../../../tools/fakes/fake-browser.ts';
import type { FakeWorld } from '../../../tools/fakes/fake-world.ts';
import { createInstantGoogle, deliverTo, type InstantGoogle } from '../../../tools/fakes/instant-google.ts';

/** Ada's account at level Manage, with `unread` messages, polled once. Nobody is there, so that the next poll is far off. */
export async function actingAda(unread = 4) {
  const browser = createFakeBrowser();
  const google = createInstantGoogle(browser);
  await google.add('ada', 'manage');
  const ids = deliverTo(google.mailbox('ada'), unread).toReversed();
  await createApp(google.start({ presence: async () => 'locked' })).alarmRang();
  google.asked.length = 0;
  return { browser, google, gmail: google.mailbox('ada'), ids };
}

export type ActingAda = Awaited<ReturnType<typeof actingAda>>;

/** The background, and what a page does of its own before it has an account's actions sent. */
export function createActing(world: FakeWorld) {
  const app = createApp(world);
  const { update } = world.local;
  const sending = async <Value>(account: AccountId, kept: Promise<Value>): Promise<Value> => {
    const value = await kept;
    await app.commands.send(account);
    return value;
  };
  const acts = {
    act: (account: AccountId, asked: AskedAction) => sending(account, queueAction(update, account, asked, world.now())),
    undo: (account: AccountId, id: ActionId) => sending(account, queueUndo(update, account, id, world.now())),
    drop: (account: AccountId, id: ActionId) => sending(account, dropAction(update, account, id)),
    retry: (account: AccountId, id: ActionId) => sending(account, retryAction(update, account, id)),
  };
  return { ...app, commands: { ...app.commands, ...acts } };
}

export type Acting = ReturnType<typeof createActing>;

/** What is kept of ada, and what her list shows with the actions laid over it. */
export async function keptOf(google: InstantGoogle, world: FakeWorld = google.start()) {
  const { accounts, mailbox, actions } = await world.local.read({
    accounts: accountsItem,
    mailbox: mailboxItem('ada'),
    actions: actionsItem('ada'),
  });
  const [account] = accounts;
  if (account === undefined) throw new Error('No account is signed in');
  const shown = withActions(mailbox, actions, account.watch);
  return { mailbox, actions, shown: shownIds(shown), count: shown.count?.messages, states: statesOf(actions) };
}

function shownIds({ unread }: Mailbox): readonly string[] {
  return unread.map(({ id }) => id);
}

function statesOf(actions: readonly Action[]): Readonly<Record<string, string>> {
  return Object.fromEntries(actions.map(({ id, state }) => [id, state.kind]));
}

/** The action as a popup asks for it, on messages that it shows; `ids` are counted from the newest. */
export async function wish(
  google: InstantGoogle,
  id: string,
  kind: ActionKind,
  places: readonly number[],
  wholeConversation = false,
): Promise<AskedAction> {
  const { mailbox } = await keptOf(google);
  const listed = listedMessages(mailbox);
  return { id, kind, messages: places.flatMap((place) => listed[place] ?? []), wholeConversation };
}

/** The unread messages of Gmail's inbox, newest first. */
export function truthIn(gmail: GmailMailbox): readonly string[] {
  return gmail.unread('INBOX').map(({ id }) => id);
}

/** The labels of a message at Gmail, in order. */
export function labelsAt(gmail: GmailMailbox, id: string | undefined): readonly string[] {
  return (gmail.message(id ?? '')?.labels ?? []).toSorted();
}

/** What changes something at Gmail, of all that was asked. */
export function changesAsked(google: InstantGoogle): readonly string[] {
  return google.methods().filter((method) => /odify|trash/i.test(method));
}

/** Has the list of ada know all its messages, and returns them, newest first. */
export async function knownToList({ browser, google }: Pick<ActingAda, 'browser' | 'google'>) {
  for (;;) {
    const { mailbox } = await keptOf(google);
    const unknown = mailbox.unread.map(({ id }) => id).filter((id) => mailbox.messages[id] === undefined);
    if (unknown.length === 0) return mailbox.unread.flatMap(({ id }) => mailbox.messages[id] ?? []);
    await createApp(google.start()).commands.fetchMore('ada', unknown.slice(0, LIST_SIZE));
    browser.advance(MINUTE);
  }
}
