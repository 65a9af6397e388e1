import type { ThreadId } from './mailbox/message.ts';
import { INBOX, type LabelId, type Watch } from './mailbox/watch.ts';

/** Gmail's pages for its system labels. */
const OWN_PAGES: ReadonlyMap<LabelId, string> = new Map([
  [INBOX, 'inbox'],
  ['STARRED', 'starred'],
  ['IMPORTANT', 'imp'],
]);

/** The account's inbox in Gmail: by address, since the number in `/u/0/` depends on who signed in first. */
export function inboxLink(email: string): string {
  return `${gmail(email)}#inbox`;
}

/** The page of the one watched label; undefined if none or several are watched, or if the label's name is unknown. */
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

/** A conversation in that account's Gmail, wherever it is: `#all` finds it even after it was archived. */
export function threadLink(email: string, thread: ThreadId): string {
  return `${gmail(email)}#all/${encoded(thread)}`;
}

function gmail(email: string): string {
  return `https://mail.google.com/mail/?authuser=${encoded(email)}`;
}

/** Encodes part of a URL. Half of a surrogate pair, which should never occur, must not stop a page from rendering. */
function encoded(part: string): string {
  return encodeURIComponent(part.toWellFormed());
}
