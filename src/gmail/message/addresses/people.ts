import type { Sender } from '../../../core/mailbox/message.ts';
import type { People } from '../../../core/mailbox/message-body.ts';
import { readMailboxes } from './mailboxes.ts';

/** The most people of one header that are kept, and about how much of their names and addresses: far more than mail has. */
const MOST_PEOPLE = 1_000;
const MOST_CHARACTERS = 50_000;

/** The mailboxes of a `To` or `Cc` header, as many as are kept, and how many more there are. */
export function readPeople(header: string): People {
  const listed: Sender[] = [];
  let characters = 0;
  let unlisted = 0;
  for (const { name, address } of readMailboxes(header)) {
    if (listed.length === MOST_PEOPLE || characters >= MOST_CHARACTERS) {
      unlisted += 1;
    } else {
      listed.push({ name, address });
      characters += name.length + address.length;
    }
  }
  return { listed, unlisted };
}
