import type { Message, Sender } from '../core/mailbox/message.ts';
import { cleanText } from './clean-text.ts';
import type { Words } from './words.ts';

/** Who sent a message, as one line: the name given, else the address, else that there is neither. */
export function senderWords({ say }: Words, { name, address }: Sender): string {
  return cleanText(name) || cleanText(address) || say('popupNoSender');
}

/** What a message is about, as one line; where it has no subject, that. */
export function subjectWords({ say }: Words, { subject }: Pick<Message, 'subject'>): string {
  return cleanText(subject) || say('popupNoSubject');
}
