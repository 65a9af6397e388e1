import { addressParser } from 'postal-mime';
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { headerOf } from '../../sandbox/mailbox/mime/mail-header.ts';
import type { StoredMessage } from '../../sandbox/mailbox/stored-message.ts';
import type { Stage } from './stage.ts';
import { word } from './words.ts';

/** One line of the list. Without the characters that are not to be seen, and without white space. */
interface Row {
  readonly sender: string;
  readonly subject: string;
  /** How many unread messages of the conversation there are, as the row says it; '' for one. */
  readonly count: string;
}

const LIST_SIZE = 25;

/** What the popup lists, top down. */
export async function rowsOf(popup: Page): Promise<readonly Row[]> {
  const rows = await popup.$$eval('li.row:not([hidden], .skeleton)', (items) =>
    items.map((item) =>
      // Not innerText: it is empty for rows that the browser has not laid out, being below the edge.
      ['.sender .line', '.subject', '.conversation [aria-hidden]'].map((part) => item.querySelector(part)?.textContent),
    ),
  );
  return rows.map(([sender, subject, count]) => ({
    sender: legible(sender ?? ''),
    subject: legible(subject ?? ''),
    count: count ?? '',
  }));
}

/** What the popup is to list: the conversations of the newest unread messages of the inbox, by the newest of each. */
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

/** Where Gmail shows a conversation, in the account of that address. */
export function gmailAddress(email: string, threadId: string): string {
  return `https://mail.google.com/mail/?authuser=${encodeURIComponent(email)}#all/${threadId}`;
}

/** Expects badge and list to be, or within moments to become, what the mailbox holds; gives the open popup. */
export async function expectMailShown(stage: Stage): Promise<Page> {
  const { browser, mailbox } = stage;
  const { messagesUnread } = mailbox.counts('INBOX');
  const patience = { timeout: 10_000 };
  await expect.poll(async () => (await browser.badge()).text, patience).toBe(String(messagesUnread));
  const popup = await browser.openPopup();
  await expect.poll(() => rowsOf(popup), patience).toEqual(expectedRows(stage));
  return popup;
}

function senderOf(message: StoredMessage): string {
  const [first] = addressParser(headerOf(message.headers, 'From') ?? '');
  // A name that is an address itself would pass for the sender's: the true one is shown.
  const name = /\S@\S/.test(first?.name ?? '') ? '' : first?.name;
  return name || first?.address || word('popupNoSender');
}

/** Without the characters that are not to be seen, and without white space: what must be alike however it is shown. */
export function legible(text: string): string {
  return text.replace(/[\p{C}\p{Z}\s]|\u034f/gu, '');
}
