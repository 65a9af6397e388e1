import type { Page } from 'puppeteer-core';
import * as v from 'valibot';
import { readBundle } from '../../tools/browser/bundle.ts';
import { until } from '../../tools/browser/until.ts';
import type { BenchStage } from './stage.ts';

const Accounts = v.object({ accounts: v.pipe(v.array(v.object({ id: v.string() })), v.minLength(1)) });

/** The popup with a full list; `close` puts back the mailbox that was there. */
interface FullList {
  readonly page: Page;
  readonly close: () => Promise<void>;
}

/**
 * Opens the popup in a tab, with `rows` unread messages of which all are shown. They are written where the extension keeps
 * them: fetched, they would take two minutes of Google's quota.
 */
export async function openFullList(stage: BenchStage, rows: number): Promise<FullList> {
  const { browser, puppet } = stage;
  const before = await browser.storage('local');
  const [account] = v.parse(Accounts, before).accounts;
  const key = `mailbox:${account?.id}`;
  const messages = Array.from({ length: rows }, (_, at) => messageOf(at));
  await browser.patch('local', key, {
    unread: messages.map((message) => ({ id: message.id, threadId: message.threadId })),
    messages: Object.fromEntries(messages.map((message) => [message.id, message])),
  });
  const { popup } = await readBundle(stage.bundles.withBarePage);
  const page = await puppet.newPage();
  await page.goto(new URL(`/${popup}`, browser.optionsAddress).href);
  const shown = (): Promise<number> => page.$$eval('li.row', (items) => items.length);
  await until('the first rows', async () => (await shown()) > 0);
  await until(
    `all ${rows} rows`,
    async () => {
      const before = await shown();
      if (before >= rows) return true;
      await page.click('.more .button');
      await until('more rows', async () => (await shown()) > before);
      return false;
    },
    60_000,
  );
  await page.keyboard.press('/');
  await page.waitForSelector('input[type=search]');
  const close = async (): Promise<void> => {
    await page.close();
    await browser.write('local', { [key]: before[key] });
  };
  return { page, close };
}

/** Types `text` into the filter and takes it back, letter by letter; gives each keystroke's time in ms until it was painted. */
export function keystrokeTimes(page: Page, text: string): Promise<readonly number[]> {
  return page.evaluate(async (typed) => {
    const input = document.querySelector<HTMLInputElement>('input[type=search]');
    if (input === null) throw new Error('The popup has no filter');
    const steps = [...typed, ...typed].map((_, at) =>
      at < typed.length ? typed.slice(0, at + 1) : typed.slice(0, 2 * typed.length - at - 1),
    );
    const times: number[] = [];
    for (const step of steps) {
      await new Promise((rested) => setTimeout(rested, 60));
      const startedAt = performance.now();
      input.value = step;
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await new Promise((painted) => {
        requestAnimationFrame(() => {
          // A message is delivered after the frame that this callback belongs to has been laid out and painted.
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = painted;
          port2.postMessage(undefined);
        });
      });
      times.push(performance.now() - startedAt);
    }
    return times;
  }, text);
}

function messageOf(at: number) {
  const id = (0x1900000000000000n + BigInt(10_000 - at)).toString(16);
  return {
    id,
    threadId: id,
    from: { name: `Sender ${at}`, address: `sender${at}@example.com` },
    subject: `Subject of the message ${at}, as long as subjects are`,
    snippet: `The first words of message ${at}, as many as Gmail gives, which is more than fits on a line of the list`,
    receivedAt: Date.now() - at * 60_000,
    labels: ['INBOX', 'UNREAD'],
    mayHaveAttachments: at % 5 === 0,
  };
}
