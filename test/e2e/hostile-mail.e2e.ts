import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { until } from '../../tools/browser/until.ts';
import { untilAtRest } from '../../tools/stage/at-rest.ts';
import { keptAccounts } from '../../tools/stage/kept.ts';
import { setClient, signIn } from '../../tools/stage/sign-in.ts';
import type { Stage } from '../../tools/stage/stage.ts';
import type { HostileMessage } from './hostile/hostile-message.ts';
import { HOSTILE_MESSAGES } from './hostile-messages.ts';
import { inBothBrowsers } from './in-both-browsers.ts';
import { nextPoll } from './next-poll.ts';
import { noteEffects } from './note-effects.ts';
import { listedRows } from './popup-list.ts';

/** Fewer than one list shows. */
const AT_ONCE = 20;

/** From the click to the text, with the fetch, on a machine that has other work. */
const LONGEST_WAIT = 8_000;

/** The sandbox would have a person pause between so many messages. */
const UNITS_A_MINUTE = 1_000_000;

/** Everything that a preview is made of, and none of it can load or run. */
const ELEMENTS = 'a bdi blockquote details div li p s section span strong summary time ul'.split(' ');

const batches = Object.entries(HOSTILE_MESSAGES).flatMap(([kind, messages]) =>
  Array.from({ length: Math.ceil(messages.length / AT_ONCE) }, (_, at) => ({
    name: `${kind} (${at + 1})`,
    messages: messages.slice(at * AT_ONCE, (at + 1) * AT_ONCE),
  })),
);

inBothBrowsers(
  (stage) => {
    let errors: () => Promise<readonly string[]>;

    test('it signs in', async () => {
      errors = await stage().browser.noteErrors();
      await setClient(stage());
      await signIn(stage());
    });

    test.each(batches)('mails $name are read as text, and nothing comes of them', async ({ messages }) => {
      const ids = await deliverOnly(stage(), messages);
      const popup = await stage().browser.openPopup();
      await until('the list', async () => (await listedRows(popup)).length === messages.length, 20_000);
      await untilAtRest(popup);
      const effects = await noteEffects(popup);
      const { width } = await extent(popup);

      for (const [at, message] of messages.entries()) {
        const row = `li.row[data-row$="/${ids[at]}"]`;
        const { text, ms } = await openedText(popup, row);
        expect(ms, message.name).toBeLessThan(LONGEST_WAIT);
        // Not by toContain: it would print all of it.
        expect(text.includes(message.says ?? ''), `${message.name} says: ${text.slice(0, 300)}`).toBe(true);
        expect(await strangers(popup, row), message.name).toEqual([]);
        expect(await extent(popup), message.name).toEqual({ width, beyond: [0, 0, 0] });
        expect(await effects(), message.name).toEqual([]);
        await popup.$eval(`${row} button.message`, (button) => button instanceof HTMLElement && button.click());
      }
      expect(await popup.title()).toBe('Tidings');
    });

    test('no host of theirs was asked, and nothing failed unseen', async () => {
      expect(
        stage()
          .browser.hosts()
          .filter((host) => /\.example(:|$)/.test(host)),
      ).toEqual([]);
      expect(await errors()).toEqual([]);
    });
  },
  { unitsAMinute: UNITS_A_MINUTE },
);

/** Has the inbox hold these alone as unread, and waits until the extension knows; gives their ids. */
async function deliverOnly(stage: Stage, messages: readonly HostileMessage[]): Promise<readonly string[]> {
  const { mailbox } = stage;
  await forgetSpent(stage);
  const before = mailbox.unread().map(({ id }) => id);
  mailbox.modify(before, { remove: ['UNREAD'] });
  const ids: string[] = [];
  for (const { raw } of messages) ids.push(await mailbox.deliver(raw));
  await nextPoll(stage);
  return ids;
}

/** As if a minute had passed: the extension keeps below Google's quota by itself. */
async function forgetSpent(stage: Stage): Promise<void> {
  const [account] = await keptAccounts(stage);
  await stage.browser.write('session', { [`spent:${account?.id}`]: { since: 0, units: 0 } });
}

/** How wide the popup's content is, and by how much the page, the list and the preview scroll sideways. */
function extent(popup: Page): Promise<{ readonly width: number; readonly beyond: readonly number[] }> {
  return popup.evaluate(() => ({
    width: document.body.offsetWidth,
    beyond: ['html', '.lists', '.preview'].map((part) => {
      const box = document.querySelector(part);
      return box === null ? 0 : box.scrollWidth - box.clientWidth;
    }),
  }));
}

/** Opens a row; gives its text, folded quotes included, once it is there, and how long that took. */
async function openedText(popup: Page, row: string): Promise<{ readonly text: string; readonly ms: number }> {
  const started = performance.now();
  await popup.$eval(`${row} button.message`, (button) => button instanceof HTMLElement && button.click());
  const [text] = await until(
    `the text of ${row}`,
    async () => {
      const found = await popup.$$eval(`${row} .preview[aria-busy="false"]`, (all) =>
        all.map((one) => one.textContent),
      );
      return found.length === 1 && found;
    },
    LONGEST_WAIT * 2,
  );
  return { text: text ?? '', ms: performance.now() - started };
}

/** What stands in the preview and should not: elements of other kinds, and addresses but of the web. */
function strangers(popup: Page, row: string): Promise<readonly string[]> {
  return popup.$$eval(
    `${row} .preview, ${row} .preview *`,
    (all, known) =>
      all.flatMap((element) => [
        ...(known.includes(element.localName) ? [] : [element.localName]),
        ...element.getAttributeNames().filter((name) => /^on|^style$|^src|^background$|^ping$/.test(name)),
        ...(/^https?:\/\//.test(element.getAttribute('href') ?? 'https://')
          ? []
          : [element.getAttribute('href') ?? '']),
      ]),
    ELEMENTS,
  );
}
