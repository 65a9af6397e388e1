import type { ThreadId } from './mailbox/message.ts';
import { INBOX, type LabelId, type Watch } from './mailbox/watch.ts';

/** Gmail's pages of its own labels. */
const OWN_PAGES: ReadonlyMap<LabelId, string> = new Map([
  [INBOX, 'inbox'],
  ['STARRED', 'starred'],
  ['IMPORTANT', 'imp'],
]);

/** The inbox of that very account in Gmail: by address, since the number in `/u/0/` depends on who signed in first. */
export function inboxLink(email: string): string {
  return `${gmail(email)}#inbox`;
}

/** The page of the one label that is watched; undefined where that is none, or several, or of unknown name. */
export function labelLink(
  email: string,
  watch: Watch,
  labels: readonly { readonly id: LabelId; readonly name: string }[],
): string | undefined {
  if (watch.kind !== 'labels' || watch.labels.length !== 1) return undefined;
  const [id = INBOX] = watch.labels;
  const own = OWN_PAGES.get(id);
  if (own !== undefined) return `${gmail(email)}#${own}`;
  const name = labels.find((label) => label.id === id)?.name;
  // Gmail writes "Work/To do" as Work%2FTo+do.
  return name === undefined ? undefined : `${gmail(email)}#label/${encoded(name).replaceAll('%20', '+')}`;
}

/** A conversation in that account's Gmail, wherever it lies: `#all` finds it after it was archived, too. */
export function threadLink(email: string, thread: ThreadId): string {
  return `${gmail(email)}#all/${encoded(thread)}`;
}

function gmail(email: string): string {
  return `https://mail.google.com/mail/?authuser=${encoded(email)}`;
}

/** Half of a surrogate pair, which nothing of ours should hold, must not keep a page from being drawn. */
function encoded(part: string): string {
  return encodeURIComponent(part.toWellFormed());
}
