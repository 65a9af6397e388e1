import type { Runtime } from 'webextension-polyfill';
import { browser } from './browser.ts';

/**
 * Sends a page's message to the background and gives its answer; rejects if the background dies or fails before that. A
 * port of its own carries it, which closes with the page; of a call that still waits then, Firefox reports an error.
 */
export function sendToBackground(message: unknown): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const port = browser.runtime.connect();
    port.onMessage.addListener((answer: unknown) => {
      resolve(answer);
      port.disconnect();
    });
    port.onDisconnect.addListener(() => reject(new Error('The background gave no answer')));
    port.postMessage(message);
  });
}

/** Answers messages from our own pages by `answer`, which gives undefined for a message that is none of ours. */
export function answerPages(answer: (message: unknown) => Promise<unknown> | undefined): void {
  browser.runtime.onConnect.addListener((port) => {
    let isOpen = true;
    port.onDisconnect.addListener(() => {
      isOpen = false;
    });
    port.onMessage.addListener((message: unknown) => {
      const answered = isOwnPage(port.sender) ? answer(message) : undefined;
      if (answered === undefined) return port.disconnect();
      // A command that fails is a bug of ours: it is reported where developers look, and the page hears that there is no answer.
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

/** Was this message sent by a page of this extension, rather than by a website or another extension? */
function isOwnPage(sender: Runtime.MessageSender | undefined): boolean {
  return sender?.id === browser.runtime.id && (sender.url ?? '').startsWith(browser.runtime.getURL(''));
}
