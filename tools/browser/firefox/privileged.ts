import type { Browser } from 'puppeteer-core';
import { within } from '../until.ts';

/** The two BiDi commands in Firefox's privileged scope that we send over puppeteer's connection. */
interface Bidi {
  send(method: string, params: object): Promise<{ readonly result: unknown }>;
}

/**
 * Evaluates an expression (which may `await`) in Firefox's own window with full privileges and returns its value, which must
 * be JSON-serializable. Needs `--remote-allow-system-access`. Rejects with Firefox's error.
 */
export async function runPrivileged(browser: Browser, expression: string): Promise<unknown> {
  // `as`: puppeteer has the connection on its BiDi browser, but not in its public types.
  const { connection } = browser as Browser & { readonly connection: Bidi };
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  // `as`: WebDriver BiDi §7.3.3.5, browsingContext.GetTreeResult.
  const { contexts } = tree.result as {
    readonly contexts: readonly { readonly context: string; readonly url: string }[];
  };
  const window = contexts.find(({ url }) => url === 'chrome://browser/content/browser.xhtml');
  if (window === undefined) throw new Error('Firefox has no browser window open');
  const evaluated = connection.send('script.evaluate', {
    expression: `(async () => JSON.stringify((await (${expression})) ?? null))()`,
    target: { context: window.context },
    awaitPromise: true,
  });
  const answer = await within('A command to Firefox', 10_000, evaluated);
  // `as`: WebDriver BiDi §7.6.2.5, script.EvaluateResult of an expression whose value is a string.
  const outcome = answer.result as { type: string; result?: { value: string }; exceptionDetails?: { text: string } };
  if (outcome.result === undefined)
    throw new Error(`Firefox: ${outcome.exceptionDetails?.text}`, { cause: expression });
  return JSON.parse(outcome.result.value);
}
