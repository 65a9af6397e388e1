import type { ThreadId } from '../core/message.ts';

/** The inbox of that very account in Gmail: by address, since the number in `/u/0/` depends on who signed in first. */
export function inboxLink(email: string): string {
  return `${gmail(email)}#inbox`;
}

/** A conversation in that account's Gmail, wherever it lies: `#all` finds it after it was archived, too. */
export function threadLink(email: string, thread: ThreadId): string {
  return `${gmail(email)}#all/${encodeURIComponent(thread)}`;
}

function gmail(email: string): string {
  return `https://mail.google.com/mail/?authuser=${encodeURIComponent(email)}`;
}
