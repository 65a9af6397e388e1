import type { Page } from 'puppeteer-core';
import { afterEach, beforeAll, expect, onTestFinished, test } from 'vitest';
import type { FaultRule } from '../../sandbox/faults.ts';
import type { StoredMessage } from '../../sandbox/mailbox/stored-message.ts';
import { until } from '../../tools/browser/until.ts';
import { canariesOf } from '../../tools/leaks/canaries.ts';
import { findLeaks } from '../../tools/leaks/find-leaks.ts';
import { leaksIn, PAGES, QUIET_PLACES } from '../../tools/leaks/places.ts';
import { check } from '../../tools/stage/check.ts';
import { jsonFault } from '../../tools/stage/fault-matrix.ts';
import { keptAccounts } from '../../tools/stage/kept.ts';
import { expectMailShown } from '../../tools/stage/shown-mail.ts';
import { removeAll, setClient, signIn, signInFromPopup } from '../../tools/stage/sign-in.ts';
import type { Stage } from '../../tools/stage/stage.ts';
import { untilSaid, visibleText } from '../../tools/stage/words.ts';
import { inBothBrowsers } from './in-both-browsers.ts';
import { expectLabels, without } from './new-message.ts';
import { nextPoll } from './next-poll.ts';
import { expectListed, type } from './popup-list.ts';
import { PRINT_WHOLE } from './print-whole.ts';

const MAIL = {
  from: 'Quill Featherstone <quill@featherstone.example>',
  subject: 'Featherstone asks for the golden cage',
  text: `Featherstone begins with a snippet of song.${' La la la.'.repeat(30)}\n\nAnd Featherstone ends with a whole aria.`,
};

inBothBrowsers(
  (stage) => {
    let message: StoredMessage;
    let errors: () => Promise<readonly string[]>;
    beforeAll(async () => {
      errors = await stage().browser.noteErrors();
      await stage().mailbox.compose(MAIL);
      const [newest] = stage().mailbox.unread('INBOX');
      if (newest === undefined) throw new Error('The message was not delivered');
      message = newest;
    });
    afterEach(async () => {
      expect(await errors()).toEqual([]);
      expect(await leaksIn([...QUIET_PLACES, ...PAGES], stage())).toEqual([]);
    });

    test('a sign-in that the user refuses', async () => {
      await setClient(stage());
      await signInFromPopup(stage(), { press: 'deny' });
      await untilSaid(await stage().browser.openPopup(), 'signInDeniedTitle');
    });

    test('a sign-in that Google refuses, repeating all that it was told', async () => {
      faulty(stage(), {
        name: 'told',
        path: /^\/token$/,
        act: {
          kind: 'rewrite',
          rewrite: (_reply, { body }) => ({
            status: 400,
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify({ error: `told: ${body}`, error_description: body.toString() }),
          }),
        },
      });
      await signInFromPopup(stage(), { press: 'allow' });
      await until('the refusal', async () =>
        JSON.stringify(await stage().browser.storage('session')).includes('"failed"'),
      );
    });

    test('a sign-in, and mail that is listed and read', async () => {
      await signIn(stage(), 'manage');
      const popup = await expectMailShown(stage());
      await read(popup, message);
      const kept = JSON.stringify(await stage().browser.storage('session'));
      expect(findLeaks(kept, canariesOf(stage().sandbox))).toEqual(expect.arrayContaining(['text', 'access_token']));
    });

    test('an action, undone', async () => {
      const popup = await atTop(stage());
      await type(popup, 'e');
      await expectLabels(stage(), message, without(message.labels, 'INBOX'));
      await type(popup, 'z');
      await expectLabels(stage(), message, message.labels);
    });

    test('an action that Gmail refuses, naming what it is about', async () => {
      const about = `${MAIL.subject} of ${stage().mailbox.address} from ${MAIL.from}`;
      const reason = { message: about, reason: 'insufficientPermissions', domain: about };
      const body = JSON.stringify({ error: { code: 403, message: about, status: about, errors: [reason] } });
      faulty(stage(), { name: 'refused', path: /modify$/i, act: jsonFault({ status: 403, body }) });
      const popup = await atTop(stage());
      await type(popup, 'e');
      await until('the refusal', async () => (await popup.$('.above-list .banner')) !== null);
    });

    test('answers that can’t be read', async () => {
      const { mailbox, browser } = stage();
      await mailbox.compose({ ...MAIL, text: 'Featherstone begins another snippet of another song.' });
      for (const path of [/\/profile$/, /\/history$/, /\/messages$/, /\/messages\/[^/]+$/, /\/labels\/INBOX$/]) {
        const end = stage().sandbox.addFault({ name: 'cut', path, act: { kind: 'truncate' } });
        await nextPoll(stage());
        end();
        await browser.killBackground();
      }
      await nextPoll(stage());
      await expectMailShown(stage());
    });

    test('offline', async () => {
      const { browser } = stage();
      const popup = await atTop(stage());
      await browser.offline(true);
      await type(popup, 'e');
      await check(stage());
      await until('the queue', async () => (await popup.$('.queue')) !== null);
      expect(await leaksIn(QUIET_PLACES, stage())).toEqual([]);
      await browser.offline(false);
      await nextPoll(stage());
    });

    test('a refresh, and one that Google refuses because access was revoked', async () => {
      const { sandbox, mailbox, browser } = stage();
      await sandbox.expireAccessTokens();
      await nextPoll(stage());
      await sandbox.revokeAccess(mailbox.address);
      await nextPoll(stage());
      await until('the mark', async () => (await browser.badge()).text.startsWith('!'));
    });

    test('a new sign-in, and a removal that revokes access', async () => {
      const { browser, sandbox } = stage();
      await removeAll(stage());
      await signIn(stage());
      const [account] = await keptAccounts(stage());
      await browser.send({ command: 'remove', args: [account?.id, true] });
      await until('the revocation', () => sandbox.log.entries().some(({ path }) => path === '/revoke'));
    });
  },
  { first: PRINT_WHOLE },
);

/** Adds a fault until the end of the test. */
function faulty({ sandbox }: Stage, rule: FaultRule): void {
  onTestFinished(sandbox.addFault(rule));
}

/** Opens the popup with the focus on the newest message, which is a canary. */
async function atTop(stage: Stage): Promise<Page> {
  const popup = await expectMailShown(stage);
  await expectListed(popup, MAIL.subject, true);
  await popup.focus('li.row button.message');
  return popup;
}

/** Opens a message, and waits for its text. */
async function read(popup: Page, { id }: StoredMessage): Promise<void> {
  await popup.click(`li.row[data-row$="/${id}"] button.message`);
  await until('the text', async () => (await visibleText(popup)).includes('whole aria'));
}
