import { addressParser } from 'postal-mime';
import type { Page } from 'puppeteer-core';
import { headerOf } from '../../sandbox/mailbox/mime/mail-header.ts';
import type { StoredMessage } from '../../sandbox/mailbox/stored-message.ts';
import { expectSoon } from './expect-soon.ts';
import type { Stage } from './stage.ts';
import { word } from './words.ts';

/** One line of the list, without invisible characters and white space. */
interface Row {
  readonly sender: string;
  readonly subject: string;
  /** The number of unread messages in the conversation, as the row shows it; '' for one. */
  readonly count: string;
}

const LIST_SIZE = 25;

/** The rows of the popup's list, from top to bottom. */
export async function rowsOf(popup: Page): Promise<readonly Row[]> {
  const rows = await popup.$$eval('li.row:not([hidden], .skeleton)', (items) =>
    items.map((item) =>
      // Not innerText: it is empty for rows below the fold, which the browser has not laid out.
      ['.sender .line', '.subject', '.conversation [aria-hidden]'].map((part) => item.querySelector(part)?.textContent),
    ),
  );
  return rows.map(([sender, subject, count]) => ({
    sender: legible(sender ?? ''),
    subject: legible(subject ?? ''),
    count: count ?? '',
  }));
}

/** The rows that the popup should list: the conversations of the newest unread inbox messages, by the newest of each. */
export function expectedRows({ mailbox }: Stage): readonly Row[] {
  const unread = mailbox.unread('INBOX');
  const listed = unread.slice(0, LIST_SIZE);
  return listed.flatMap((message, at) => {
    if (listed.findIndex(({ threadId }) => threadId === message.threadId) !== at) return [];
    const count = unread.filter(({ threadId }) => threadId === message.threadId).length;
    return {
      sender: legible(senderOf(message)),
      subject: legible(headerOf(message.headers, 'Subject') || word('popupNoSubject')),
      count: count > 1 ? String(count) : '',
    };
  });
}

/** The Gmail address of a conversation, in the account with that email address. */
export function gmailAddress(email: string, threadId: string): string {
  return `https://mail.google.com/mail/?authuser=${encodeURIComponent(email)}#all/${threadId}`;
}

/** Expects badge and list to match the mailbox, now or within seconds; returns the open popup. */
export async function expectMailShown(stage: Stage): Promise<Page> {
  const { browser, mailbox } = stage;
  const { messagesUnread } = mailbox.counts('INBOX');
  await expectSoon('the badge', async () => (await browser.badge()).text, String(messagesUnread));
  const popup = await browser.openPopup();
  await expectSoon('the list', () => rowsOf(popup), expectedRows(stage));
  return popup;
}

function senderOf(message: StoredMessage): string {
  const [first] = addressParser(headerOf(message.headers, 'From') ?? '');
  // A name that is itself an address could pass for the sender's: the real address is shown.
  const name = /\S@\S/.test(first?.name ?? '') ? '' : first?.name;
  return name || first?.address || word('popupNoSender');
}

/** Removes invisible characters and white space, so that a text compares equal however it is displayed. */
export function legible(text: string): string {
  return text.replace(/[\p{C}\p{Z}\s]|\u034f/gu, '');
}
