import { addressParser } from 'postal-mime';
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { headerOf } from '../../sandbox/mailbox/mail-content.ts';
import type { StoredMessage } from '../../sandbox/mailbox/stored-message.ts';
import type { Stage } from './stage.ts';
import { word } from './words.ts';

/** One line of the list. Without the characters that are not to be seen, and without white space. */
interface Row {
  readonly sender: string;
  readonly subject: string;
  readonly address: string;
}

const LIST_SIZE = 25;

/** What the popup lists, top down. */
export async function rowsOf(popup: Page): Promise<readonly Row[]> {
  const rows = await popup.$$eval('a.message', (links) =>
    links.map((link) => [
      link.querySelector('.sender .line')?.textContent,
      link.querySelector('.subject')?.textContent,
      link.getAttribute('href'),
    ]),
  );
  return rows.map(([sender, subject, address]) => ({
    sender: legible(sender ?? ''),
    subject: legible(subject ?? ''),
    address: address ?? '',
  }));
}

/** What the popup is to list: the newest unread messages of the inbox. */
export function expectedRows({ mailbox }: Stage): readonly Row[] {
  return mailbox
    .unread('INBOX')
    .slice(0, LIST_SIZE)
    .map((message) => ({
      sender: legible(senderOf(message)),
      subject: legible(headerOf(message.headers, 'Subject') || word('popupNoSubject')),
      address: gmailAddress(mailbox.address, message.threadId),
    }));
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
  return first?.name || first?.address || word('popupNoSender');
}

/** Without the characters that are not to be seen, and without white space: what must be alike however it is shown. */
export function legible(text: string): string {
  return text.replace(/[\p{C}\p{Z}\s]|\u034f/gu, '');
}
