import * as v from 'valibot';
import type { TestBrowser } from '../../tools/browser/test-browser.ts';

const Done = v.object({ ok: v.literal(true) });

/** What makes the background poll every account now, as the popup's button does. */
export const CHECK_NOW = { command: 'checkNow', args: [] } as const;

/** Sends a command to the background and waits for its end; rejects unless it went well. */
export async function ask(browser: TestBrowser, message: unknown): Promise<void> {
  const answer = await browser.send(message);
  if (!v.is(Done, answer)) throw new Error(`${JSON.stringify(message)} was answered ${JSON.stringify(answer)}`);
}

/** Has the background poll so many times, one after the other. */
export async function pollTimes(browser: TestBrowser, times: number): Promise<void> {
  for (let done = 0; done < times; done += 1) await ask(browser, CHECK_NOW);
}
