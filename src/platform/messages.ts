import type { Runtime } from 'webextension-polyfill';
import { browser } from './browser.ts';

/**
 * Sends a page's message to the background and returns the answer; rejects if the background dies or fails first. Each
 * message has its own port, which closes with the page; Firefox reports an error for a `sendMessage` that is pending
 * then.
 */
export function sendToBackground(message: unknown): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const port = browser.runtime.connect();
    port.onMessage.addListener((answer: unknown) => {
      resolve(answer);
      port.disconnect();
    });
    whenClosed(port, () => reject(new Error('The background gave no answer')));
    port.postMessage(message);
  });
}

/** Answers messages from our own pages with `answer`, which returns undefined for a message that is not one of ours. */
export function answerPages(answer: (message: unknown) => Promise<unknown> | undefined): void {
  browser.runtime.onConnect.addListener((port) => {
    let isOpen = true;
    whenClosed(port, () => {
      isOpen = false;
    });
    port.onMessage.addListener((message: unknown) => {
      const answered = isOwnPage(port.sender) ? answer(message) : undefined;
      if (answered === undefined) return port.disconnect();
      // A command that fails is a bug: it is reported where developers look, and the page learns that no answer comes.
      answered.then(
        (value) => isOpen && port.postMessage(value),
        (error: unknown) => {
          reportError(error);
          port.disconnect();
        },
      );
    });
  });
}

/** Calls `closed` when the other end has gone. Chromium lists the reason among the extension's errors unless it is read. */
function whenClosed(port: Runtime.Port, closed: () => void): void {
  port.onDisconnect.addListener(() => {
    void browser.runtime.lastError;
    closed();
  });
}

/** Whether a page of this extension sent this message, rather than a website or another extension. */
function isOwnPage(sender: Runtime.MessageSender | undefined): boolean {
  return sender?.id === browser.runtime.id && (sender.url ?? '').startsWith(browser.runtime.getURL(''));
}
