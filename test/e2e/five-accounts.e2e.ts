import { mkdir } from 'node:fs/promises';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import type { FaultAct } from '../../sandbox/faults.ts';
import { domainPolicy, gmailApiNotEnabled } from '../../sandbox/google-errors.ts';
import { until } from '../../tools/browser/until.ts';
import { check } from '../../tools/stage/check.ts';
import { actOf, jsonFault, ruleOf } from '../../tools/stage/fault-matrix.ts';
import { keptAccounts } from '../../tools/stage/kept.ts';
import { rowsOf } from '../../tools/stage/shown-mail.ts';
import { setClient, signIn } from '../../tools/stage/sign-in.ts';
import type { Stage } from '../../tools/stage/stage.ts';
import { gist, word } from '../../tools/stage/words.ts';
import { inBothBrowsers } from './in-both-browsers.ts';

interface Trouble {
  /** Undefined where access is revoked instead. */
  readonly act: FaultAct | undefined;
  readonly title: Parameters<typeof word>[0];
  readonly says: string;
  /** What can be pressed; undefined where waiting is the only cure. */
  readonly remedy: Parameters<typeof word>[0] | undefined;
}

/** One of each for the five accounts, in their order. */
const TROUBLES: readonly Trouble[] = [
  { act: actOf('profile', '500'), title: 'problemServerTitle', says: 'HTTP 500', remedy: 'problemRetry' },
  {
    act: { kind: 'answer', status: 429, headers: { 'retry-after': '120' }, body: '' },
    title: 'problemThrottledTitle',
    says: gist('problemThrottledUntilText'),
    remedy: undefined,
  },
  { act: undefined, title: 'problemSignedOutTitle', says: word('problemSignedOutText'), remedy: 'problemSignIn' },
  {
    act: jsonFault(domainPolicy()),
    title: 'problemDomainPolicyTitle',
    says: word('problemDomainPolicyText'),
    remedy: 'problemRetry',
  },
  {
    act: jsonFault(gmailApiNotEnabled()),
    title: 'problemGmailApiTitle',
    says: word('problemGmailApiText'),
    remedy: 'problemOpenLink',
  },
];

inBothBrowsers((stage) => {
  test('five accounts sign in one after the other, and the badge shows their sum', async () => {
    await setClient(stage());
    for (const address of stage().sandbox.accounts) {
      const mailbox = stage().sandbox.mailbox(address);
      // So few that all accounts are on one picture.
      const read = mailbox.unread('INBOX').slice(2);
      mailbox.modify(
        read.map(({ id }) => id),
        { remove: ['UNREAD'] },
      );
      await signIn({ ...stage(), mailbox });
    }
    expect((await keptAccounts(stage())).map(({ email }) => email)).toEqual(stage().sandbox.accounts);
    await until('the sum', async () => (await stage().browser.badge()).text === String(unreadOf(stage())));
  });

  test('with each in trouble of its own, the badge shows the last sum, and the popup what is wrong and what to do', async () => {
    const { browser, sandbox } = stage();
    const sum = unreadOf(stage());
    const listed = await listedIn(await browser.openPopup());
    for (const [at, { act }] of TROUBLES.entries()) {
      const account = sandbox.accounts[at] ?? '';
      if (act === undefined) await sandbox.revokeAccess(account);
      else sandbox.addFault({ ...ruleOf('profile', account, act), account });
      await sandbox
        .mailbox(account)
        .compose({ from: 'X <x@example.org>', subject: 'Unseen', text: 'Behind the door.' });
    }
    await check(stage());

    const badge = await browser.badge();
    expect(badge.text).toBe(`!${sum}`);
    const popup = await browser.openPopup();
    for (const [at, { title, says, remedy }] of TROUBLES.entries()) {
      const account = sandbox.accounts[at] ?? '';
      expect(badge.title).toContain(word('badgeProblem', account, word(title)));
      const section = await until(`the section of ${account}`, () => sectionOf(popup, account, word(title)));
      expect(section.text).toContain(says);
      expect(section.controls).toEqual(remedy === undefined ? [] : [word(remedy)]);
    }
    expect(await listedIn(popup)).toEqual(listed);
    await takePicture(stage(), popup);
  });

  test('when Google is well again, those that need nobody recover, and the one that was signed out still says so', async () => {
    const { browser, sandbox } = stage();
    const revoked = sandbox.accounts[TROUBLES.findIndex(({ act }) => act === undefined)] ?? '';
    sandbox.clearFaults();
    await letPausesPass(stage());
    await check(stage());
    // The mail that came to it since is not known.
    await until('the new sum', async () => (await browser.badge()).text === `!${unreadOf(stage()) - 1}`);
    const troubled = (await keptAccounts(stage())).filter(({ health }) => health.problem !== undefined);
    expect(troubled.map(({ email }) => email)).toEqual([revoked]);
  });
});

function unreadOf({ sandbox }: Stage): number {
  return sandbox.accounts
    .map((address) => sandbox.mailbox(address).counts('INBOX').messagesUnread)
    .reduce((sum, count) => sum + count, 0);
}

/** What the popup says of an account, once it names the trouble. */
async function sectionOf(popup: Page, account: string, title: string) {
  const sections = await popup.$$eval('section.account', (found) =>
    found.map((section) => ({
      text: section.textContent,
      controls: [...section.querySelectorAll('.banner :is(button, a)')].map((control) => control.textContent.trim()),
    })),
  );
  return sections.find(({ text }) => text.includes(account) && text.includes(title));
}

/** Every row of the popup, once each list has been drawn to its end. */
async function listedIn(popup: Page): Promise<readonly string[]> {
  await until(
    'whole lists',
    async () => (await popup.$('ul.messages')) !== null && !(await popup.$('[data-whole="false"]')),
  );
  return (await rowsOf(popup)).map(({ sender, subject }) => `${sender}: ${subject}`);
}

/** The popup in a tab that is as high as all five accounts. */
async function takePicture({ browser }: Stage, popup: Page): Promise<void> {
  const tab = await browser.openUrl(await popup.evaluate(() => location.href));
  await tab.setViewport({ width: 400, height: 1700 });
  await until('rows', async () => (await rowsOf(tab)).length > 0);
  await tab.evaluate(() => document.querySelector<HTMLElement>('.popup')?.style.setProperty('max-block-size', 'none'));
  await mkdir('out', { recursive: true });
  await browser.screenshot(tab, `out/five-accounts-${browser.name}.png`);
  await tab.close();
}

/** As if the time that Google named had come. */
async function letPausesPass(stage: Stage): Promise<void> {
  const rested = (await keptAccounts(stage)).filter(({ health }) => health.problem?.kind === 'throttled');
  for (const { id, health } of rested) {
    await stage.browser.patch('local', `health:${id}`, {
      problem: { ...health.problem, until: Date.now() },
      rest: { since: 1, until: 1 },
    });
  }
}
