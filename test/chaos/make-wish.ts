import { within } from '../../tools/browser/until.ts';
import type { Chaos } from './chaos.ts';
import type { Wish } from './draw-episode.ts';

/** What each means for labels, and that only one of them keeps the message in the list. */
const LABELS: Readonly<Record<Wish['kind'], readonly (readonly [string, boolean])[]>> = {
  'mark-read': [['UNREAD', false]],
  archive: [['INBOX', false]],
  trash: [
    ['TRASH', true],
    ['INBOX', false],
  ],
  star: [['STARRED', true]],
};

const PATIENCE = 30_000;

/** Asks for an action as the popup does, and takes it back. What was answered with yes must come to be so. */
export async function makeWish({ stage, days: [day], figures, note }: Chaos, wish: Wish): Promise<void> {
  const { browser } = stage;
  const local = await browser.storage('local');
  const [account] = local.accounts as readonly { readonly id: string }[];
  const mailbox = local[`mailbox:${account?.id}`] as Kept | undefined;
  const listed = (mailbox?.unread ?? []).slice(0, 25).flatMap(({ id }) => mailbox?.messages[id] ?? []);
  const message = listed[Math.floor(wish.which * listed.length)];
  if (account === undefined || message === undefined) return;

  figures.wishes += 1;
  const id = `wish-${figures.wishes}`;
  note(`wish ${id}: ${JSON.stringify(wish)} for ${message.id}`);
  const truly = day.mailbox.message(message.id)?.labels ?? [];
  const labels = LABELS[wish.kind];
  // The page may have shown what was no longer so.
  const isSure = labels.every(([label]) => truly.includes(label) === message.labels.includes(label));
  day.touch(message.id);
  const says = async (command: string, ...args: readonly unknown[]): Promise<boolean> => {
    const answer = await within(command, PATIENCE, browser.send({ command, args })).catch(() => undefined);
    return typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === true;
  };
  const action = { id, kind: wish.kind, messages: [message], wholeConversation: false };
  const isKept = await says('act', account.id, action);
  // A page that gets no answer takes nothing back.
  const times = isKept ? wish.undone : 0;
  const undone = await Promise.all(Array.from({ length: times }, () => says('undo', account.id, id)));
  for (const [label, value] of labels) {
    const last = times === 0 ? value : truly.includes(label);
    day.wish(message.id, label, isSure && isKept && undone.every((ok) => ok) ? last : undefined);
  }
}

/** As far as a page needs it. */
interface Kept {
  readonly unread: readonly { readonly id: string }[];
  readonly messages: Readonly<Record<string, { readonly id: string; readonly labels: readonly string[] }>>;
}
