import { expect, test } from 'vitest';
import { until } from '../../tools/browser/until.ts';
import { decide, googleWindow } from '../../tools/stage/google-window.ts';
import { keptAccounts, keptNames } from '../../tools/stage/kept.ts';
import { expectMailShown } from '../../tools/stage/shown-mail.ts';
import { forgetAll, setClient, signIn } from '../../tools/stage/sign-in.ts';
import type { Stage } from '../../tools/stage/stage.ts';
import { untilSaid } from '../../tools/stage/words.ts';
import { inBothBrowsers } from './in-both-browsers.ts';

// In the order in which a sign-in asks.
const REQUESTS = [
  ['code exchange', /^\/token$/],
  ['fetch of Google’s keys', /^\/oauth2\/v3\/certs$/],
] as const;

inBothBrowsers((stage) => {
  test('a background killed while Google’s window is open has kept nothing, says so, and signs in when asked again', async () => {
    const { browser } = stage();
    await setClient(stage());
    const asked = ask(stage());
    const window = await googleWindow(stage());
    await browser.killBackground();
    await asked;
    // Its window stays open, and Chromium opens no second one until somebody closes it.
    await window.close().catch(() => undefined);
    await expectInterruptionTold(stage());
    await expectSecondTryToWork(stage());
  });

  test.each(REQUESTS)(
    'a background killed before the %s has kept nothing, says so, and signs in when asked again',
    async (_name, path) => {
      await forgetAll(stage());
      await killAt(stage(), path);
      await expectInterruptionTold(stage());
      await expectSecondTryToWork(stage());
    },
  );

  test('a background killed before the first question to Gmail has kept a whole account, and goes on with it', async () => {
    const { browser, mailbox } = stage();
    await forgetAll(stage());
    await killAt(stage(), /\/profile$/);
    expect(await keptAccounts(stage())).toMatchObject([{ email: mailbox.address, refreshToken: expect.any(String) }]);
    await browser.openPopup();
    await expectMailShown(stage());
  });
});

/** Asks for a sign-in without a page; settles when the background answers or dies. */
function ask({ browser }: Stage): Promise<unknown> {
  return browser.send({ command: 'signIn', args: ['read'] }).catch(() => undefined);
}

/** Signs in, and kills the background while Google keeps silent on that path. */
async function killAt(stage: Stage, path: RegExp): Promise<void> {
  const { browser, sandbox } = stage;
  const answer = sandbox.addFault({ name: `silence at ${path}`, path, act: { kind: 'hang' } });
  const asked = ask(stage);
  await decide(stage, await googleWindow(stage), { press: 'allow' });
  await until('the request', () => sandbox.log.entries().some(({ fault }) => fault === `silence at ${path}`));
  await browser.killBackground();
  await asked;
  answer();
}

async function expectInterruptionTold(stage: Stage): Promise<void> {
  expect((await keptNames(stage)).filter((name) => name !== 'accounts')).toEqual([]);
  await untilSaid(await stage.browser.openPopup(), 'signInInterruptedTitle');
  const options = await stage.browser.openOptions();
  await untilSaid(options, 'signInInterruptedTitle');
  await options.close();
  expect(await keptAccounts(stage)).toEqual([]);
}

async function expectSecondTryToWork(stage: Stage): Promise<void> {
  await signIn(stage);
  await expectMailShown(stage);
}
