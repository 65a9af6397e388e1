import type { Message, Sender } from '../core/mailbox/message.ts';
import { cleanText } from './clean-text.ts';
import type { Phrases } from './phrases.ts';

/** The sender as one line: the name, the address if no name can be shown, or a placeholder text. */
export function senderWords({ say }: Phrases, sender: Sender): string {
  return shownName(sender) || cleanText(sender.address) || say('popupNoSender');
}

/**
 * The name that a sender chose, as one line; empty if nothing of it can be seen, or if it holds an address other than the
 * true one and so poses as somebody else.
 */
export function shownName({ name, address }: Sender): string {
  const shown = cleanText(name);
  return addressesIn(shown).every((each) => each === cleanText(address).toLowerCase()) ? shown : '';
}

/** The subject as one line, or a placeholder text if nothing of it can be seen. */
export function subjectWords({ say }: Phrases, { subject }: Pick<Message, 'subject'>): string {
  return cleanText(subject) || say('popupNoSubject');
}

/** The addresses that a name holds, in lower case; other characters may stand for the `@`, and spaces around it. */
function addressesIn(name: string): readonly string[] {
  const plain = name.normalize('NFKC').toLowerCase();
  const joined = plain.replace(/ ?@ ?(?=[^\s@]{1,255}\.[^\s.])/g, '@');
  return joined.split(/[\s<>()[\]{}"“”'‘’,;:]+/).filter((word) => /.@./u.test(word));
}
