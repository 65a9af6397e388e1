import { mayManage } from '../../../src/core/account/access-level.ts';
import type { AskedAction } from '../../../src/core/actions/action.ts';
import type { ActionKind } from '../../../src/core/actions/action-table.ts';
import { withActions } from '../../../src/core/actions/with-actions.ts';
import { listedMessages } from '../../../src/core/mailbox/mailbox.ts';
import { SECOND } from '../../../src/core/time.ts';
import { actionsItem } from '../../../src/storage/action-items.ts';
import { mailboxItem } from '../../../src/storage/mailbox-items.ts';
import { queueAction, queueUndo } from '../../../src/storage/queue-action.ts';
import { createFakeWorld, type FakeWorld } from '../../../tools/fakes/fake-world.ts';
import { accountOf, kept, unsure, type Walk } from '../walk.ts';
import type { ActEvent, PersonEvent, PersonId, UndoEvent } from '../walk-event.ts';

/** Actions that may mean whole conversations. */
const OF_CONVERSATIONS: readonly ActionKind[] = ['mark-read', 'archive', 'trash', 'spam'];

/** How fresh a popup wants what it shows. */
const FRESH = 30 * SECOND;

/** So long a popup stays open, and asks again for what was not answered. */
const PAGE_LIFE = 40 * SECOND;

/** Lets a person do something; a page whose worker ends before it answers is left without one. */
export async function playPerson(walk: Walk, event: PersonEvent): Promise<void> {
  const { host, news, intents } = walk;
  const tell = (asked: Promise<unknown>): void => void asked.catch(() => undefined);
  /** What arrives before such a change is done may be news or not. */
  const change = (who: PersonId, asked: Promise<unknown>): void => {
    news.unknowable(who);
    tell(asked.finally(() => news.unknowable(who)));
  };
  switch (event.kind) {
    case 'reply':
      return reply(walk, event);
    case 'sign in': {
      const again = accountOf(walk, event.who)?.id;
      walk.signingIn = event.who;
      walk.rests = walk.rests.filter(({ who }) => who !== event.who);
      return change(event.who, host.ask('signIn', event.level, again));
    }
    case 'forget':
      intents.forget(event.who);
      return tell(host.ask('remove', event.who));
    case 'pause':
      return change(event.who, host.ask('choose', event.who, { paused: event.is }));
    case 'watch':
      return change(event.who, host.ask('choose', event.who, { watch: event.watch }));
    case 'pace':
      return tell(host.ask('set', { paceMinutes: event.minutes }));
    case 'badge of':
      return tell(event.who === undefined ? host.ask('chooseBadge') : host.ask('chooseBadge', event.who));
    case 'popup':
      return tell(host.ask('checkNow', FRESH));
    case 'dismiss notifications':
      walk.browser.notifications.clear();
      return unsure(walk);
    case 'act':
      return tell(act(walk, event));
    case 'undo':
      return tell(undo(walk, event));
    case 'ask again': {
      const last = walk.asked.at(-1);
      const mayBeAsked = last !== undefined && !last.isTakenBack && walk.clock.now() - last.at < PAGE_LIFE;
      return mayBeAsked ? tell(keepAndSend(walk, last.who, last.action)) : undefined;
    }
  }
}

async function act(walk: Walk, { who, action: kind, which, many, whole }: ActEvent): Promise<void> {
  const account = accountOf(walk, who);
  if (account === undefined || !mayManage(account.level)) return;
  const listed = listedMessages(withActions(kept(walk, mailboxItem(who)), kept(walk, actionsItem(who)), account.watch));
  const at = Math.floor(which * listed.length);
  const messages = listed.slice(at, at + many);
  if (messages.length === 0) return;
  const wholeConversation = whole && OF_CONVERSATIONS.includes(kind);
  const action = { id: `${who}-${walk.asked.length}`, kind, messages, wholeConversation };
  walk.asked.push({ who, action, at: walk.clock.now(), isTakenBack: false });

  const gmail = walk.google.mailbox(who);
  const named = messages.map(({ id, labels }) => ({ id, shown: labels, truly: gmail.message(id)?.labels ?? [] }));
  const others = messages
    .filter(() => wholeConversation)
    .flatMap(({ threadId }) => gmail.thread(threadId))
    .filter(({ id }) => named.every((one) => one.id !== id))
    .map(({ id, labels }) => ({ id, shown: undefined, truly: labels }));
  const meant = [...named, ...new Map(others.map((one) => [one.id, one])).values()];
  walk.intents.act(who, action.id, kind, meant, walk.clock.skew() !== 0);
  for (const { id } of meant) walk.news.touched(who, id);
  if (wholeConversation) for (const { threadId } of messages) walk.wholeThreads.add(threadId);
  await keepAndSend(walk, who, action);
}

/** What a page does: it keeps the action itself, then has it sent. */
async function keepAndSend(walk: Walk, who: PersonId, action: AskedAction): Promise<void> {
  await queueAction(pageStore(walk).update, who, action, walk.clock.now());
  await walk.host.ask('send', who);
}

function pageStore({ browser }: Walk): FakeWorld['local'] {
  return createFakeWorld({ browser, http: () => Promise.reject(new Error('a page asks nobody')) }).local;
}

async function undo(walk: Walk, { ago, isDouble }: UndoEvent): Promise<void> {
  const asked = walk.asked.at(-1 - ago);
  if (asked === undefined) return;
  const { who, action } = asked;
  asked.isTakenBack = true;
  walk.intents.undo(who, action.id);
  const once = async () => {
    await queueUndo(pageStore(walk).update, who, action.id, walk.clock.now());
    await walk.host.ask('send', who);
  };
  await Promise.all(isDouble ? [once(), once()] : [once()]);
}

async function reply(walk: Walk, { who, which }: { readonly who: PersonId; readonly which: number }): Promise<void> {
  const gmail = walk.google.mailbox(who);
  const messages = gmail.messages();
  // A conversation begins with the first reply: Google knows other mail here by no name.
  const replies = messages.filter(({ content }) => content.subject.startsWith('Re:'));
  const open = replies.length > 0 ? replies : messages;
  const answered = open[Math.floor(which * open.length)];
  if (answered === undefined) return;
  const parent = /<[^>]+>/.exec(answered.headers.find(({ name }) => name.toLowerCase() === 'message-id')?.value ?? '');
  const id = `<${walk.clock.now()}@walk.example>`;
  const raw = `From: bo@example.org\r\nSubject: Re: News\r\nMessage-ID: ${id}\r\nIn-Reply-To: ${parent?.[0] ?? ''}\r\n\r\nText`;
  walk.news.arrived(who, await gmail.deliver(raw), false);
}
