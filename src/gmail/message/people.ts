import type { Sender } from '../../core/mailbox/message.ts';
import { readSender } from './sender.ts';

/** The most people that are shown of one header. */
const MOST_PEOPLE = 100;

/** Far more than MOST_PEOPLE need; a header may be as long as its sender likes. */
const MOST_CHARACTERS = 50_000;

/**
 * The mailboxes of a `To` or `Cc` header (RFC 5322 section 3.4) that Gmail has already decoded, at most MOST_PEOPLE. A group
 * gives its members, an empty one its name.
 */
export function readPeople(header: string): readonly Sender[] {
  // Text in quotes may hold what parts mailboxes elsewhere.
  const pieces = header.slice(0, MOST_CHARACTERS).match(/(?:"(?:[^"\\]|\\.)*"?|[^",;])+[,;]?/gs) ?? [];
  const mailboxes: string[] = [];
  let name = '';
  for (const piece of pieces) {
    // Decoding may have bared a comma in a name: `Doe, Jane <jane@example.com>`.
    const mayBeName = piece.endsWith(',') && !piece.includes('@');
    if (mayBeName) name += piece;
    else if (piece.includes('<')) mailboxes.push(name + piece);
    else mailboxes.push(name, piece);
    if (!mayBeName) name = '';
  }
  const people = [...mailboxes, name]
    .filter((mailbox) => /[^\s,;]/.test(mailbox))
    .slice(0, MOST_PEOPLE)
    .map((mailbox) => mailbox.trim().replace(/,$/, ''));
  return header.includes(';') ? people.map(ofGroup).map(readSender) : people.map(readSender);
}

/** A mailbox without the name of the group that it begins or the mark of the one that it ends. */
function ofGroup(mailbox: string): string {
  if (/:\s*;$/.test(mailbox)) return mailbox;
  return mailbox
    .replace(/^(?:"[^"]*"|[^:<>@"])*:/, '')
    .replace(/;$/, '')
    .trim();
}
