import type { StoredMessage } from '../../sandbox/mailbox/stored-message.ts';
import type { Stage } from './stage.ts';

/** How many messages the popup lists at most. */
const LISTED = 25;

/** What the badge should read: the unread messages in the sandbox's inbox. */
export function wantedBadge({ mailbox }: Stage): string {
  return String(mailbox.counts('INBOX').messagesUnread);
}

/** The subjects that the popup should list, newest first, each reduced by `letters`. */
export function wantedSubjects({ mailbox }: Stage): readonly string[] {
  return mailbox.unread('INBOX').slice(0, LISTED).map(subjectOf).map(letters);
}

/** A text without what a list rightly leaves out: white space, and characters that control or hide. */
export function letters(text: string): string {
  return text.replace(/[\p{C}\p{Z}]|\u034f/gu, '');
}

function subjectOf({ content }: StoredMessage): string {
  return content.subject === '' ? '(no subject)' : content.subject;
}
