import type { Runtime } from 'webextension-polyfill';
import { browser } from './browser.ts';

/** Sends a page's message to the background and gives its answer; rejects if the background dies or fails before that. */
export async function sendToBackground(message: unknown): Promise<unknown> {
  const answer: unknown = (await browser.runtime.sendMessage(message)) ?? undefined;
  if (answer === undefined) throw new Error('The background gave no answer');
  return answer;
}

/**
 * Answers messages from our own pages by `answer`, which gives undefined for a message that is none of ours. Chromium takes
 * a later answer only through the callback, and only if it is told to wait; so does Firefox.
 */
export function answerPages(answer: (message: unknown) => Promise<unknown> | undefined): void {
  const listener = (message: unknown, sender: Runtime.MessageSender, respond: (answer: unknown) => void) => {
    const answered = isOwnPage(sender) ? answer(message) : undefined;
    // A command that fails is a bug of ours: it is reported where developers look, and the page hears that there is no answer.
    answered?.then(respond, (error: unknown) => {
      reportError(error);
      respond(undefined);
    });
    return answered !== undefined || undefined;
  };
  // `as`: the types know listeners that always answer later and such that never do.
  browser.runtime.onMessage.addListener(listener as Runtime.OnMessageListenerCallback);
}

/** Was this message sent by a page of this extension, rather than by a website or another extension? */
function isOwnPage(sender: Runtime.MessageSender): boolean {
  return sender.id === browser.runtime.id && (sender.url ?? '').startsWith(browser.runtime.getURL(''));
}
