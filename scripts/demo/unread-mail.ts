import type { StoredMessage } from '../../sandbox/mailbox/stored-message.ts';
import type { Stage } from './stage.ts';

/** The most messages that the popup lists. */
const LISTED = 25;

/** The text that the badge should show: the number of unread messages in the sandbox's inbox. */
export function wantedBadge({ mailbox }: Stage): string {
  return String(mailbox.counts('INBOX').messagesUnread);
}

/** The subjects that the popup should list, newest first, each reduced by `letters`. */
export function wantedSubjects({ mailbox }: Stage): readonly string[] {
  return mailbox.unread('INBOX').slice(0, LISTED).map(subjectOf).map(letters);
}

/** Removes what a list rightly leaves out: white space, and control and invisible characters. */
export function letters(text: string): string {
  return text.replace(/[\p{C}\p{Z}]|\u034f/gu, '');
}

function subjectOf({ content }: StoredMessage): string {
  return content.subject === '' ? '(no subject)' : content.subject;
}
