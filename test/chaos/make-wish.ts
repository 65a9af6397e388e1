import type { TestBrowser } from '../../tools/browser/test-browser.ts';
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

/** Asks for an action as the popup does, and takes it back. What was stored must come to be so. */
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
  const action = {
    id,
    kind: wish.kind,
    messages: [message],
    wholeConversation: false,
    askedAt: Date.now(),
    state: { kind: 'waiting' },
  };
  const asks = (what: object): Promise<boolean> => keepAndSend(browser, account.id, what);
  const isKept = await asks(action);
  // A page that could not store anything takes nothing back; of two clicks on Undo one counts.
  const isUndone = isKept && wish.undone > 0 && (await asks({ ...action, id: `undo-${id}`, undoes: id }));
  for (const [label, value] of labels) {
    const last = isUndone ? truly.includes(label) : value;
    day.wish(message.id, label, isSure && isKept && isUndone === wish.undone > 0 ? last : undefined);
  }
}

/** What the popup does: it stores what is asked for, then tells the background, which may be dying. */
async function keepAndSend(browser: TestBrowser, account: string, action: object): Promise<boolean> {
  const isKept = await browser.append(`actions:${account}`, action).then(
    () => true,
    () => false,
  );
  if (isKept) await within('send', PATIENCE, browser.send({ command: 'send', args: [account] })).catch(() => undefined);
  return isKept;
}

/** As far as a page needs it. */
interface Kept {
  readonly unread: readonly { readonly id: string }[];
  readonly messages: Readonly<Record<string, { readonly id: string; readonly labels: readonly string[] }>>;
}
