import type { Runtime } from 'webextension-polyfill';
import { browser } from './browser.ts';

/** Sends a page's message to the background and gives its answer; rejects if the background dies before it answers. */
export function sendToBackground(message: unknown): Promise<unknown> {
  return browser.runtime.sendMessage(message);
}

/** Was this message sent by a page of this extension, rather than by a website or another extension? */
export function isOwnPage(sender: Runtime.MessageSender): boolean {
  return sender.id === browser.runtime.id && (sender.url ?? '').startsWith(browser.runtime.getURL(''));
}
