import type { Sender } from '../../../core/mailbox/message.ts';
import { readMailboxes } from './mailboxes.ts';

/**
 * The first mailbox of a `From` header (RFC 5322 section 3.6.2) that Gmail has already decoded; both parts are empty where
 * there is none. What stands before the first address in angle brackets belongs to its name, even an address of its own:
 * decoding may have bared the comma in `"security@bank.example," <jane@example.com>`.
 */
export function readSender(header: string): Sender {
  let first: Sender | undefined;
  for (const { name, address, isBracketed } of readMailboxes(header)) {
    const before = first && (first.name || first.address);
    if (isBracketed) return { name: before ? `${before}, ${name}` : name, address };
    first ??= { name, address };
  }
  return first ?? { name: '', address: '' };
}
