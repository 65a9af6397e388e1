import { expect, test } from 'vitest';
import { until } from '../../tools/browser/until.ts';
import { decide, googleWindow } from '../../tools/stage/google-window.ts';
import { keptAccounts, keptNames } from '../../tools/stage/kept.ts';
import { expectMailShown } from '../../tools/stage/shown-mail.ts';
import { removeAll, setClient, signIn } from '../../tools/stage/sign-in.ts';
import type { Stage } from '../../tools/stage/stage.ts';
import { press, untilSaid } from '../../tools/stage/words.ts';
import { inBothBrowsers } from './in-both-browsers.ts';

// In the order in which a sign-in asks.
const REQUESTS = [
  ['code exchange', /^\/token$/],
  ['fetch of Google’s keys', /^\/oauth2\/v3\/certs$/],
] as const;

inBothBrowsers((stage) => {
  test('a background killed while Google’s window is open has kept nothing, says so, closes it, and signs in when asked again', async () => {
    const { browser } = stage();
    await setClient(stage());
    await killAtWindow(stage());
    expect(await browser.consentWindows()).toBe(1);
    await expectInterruptionTold(stage());
    await until('Google’s window to be closed', async () => (await browser.consentWindows()) === 0);
    await expectSecondTryToWork(stage());
    expect(await browser.consentWindows()).toBe(0);
  });

  test('a sign-in asked for while the window of a killed one still stands closes that one, and works', async () => {
    const { browser } = stage();
    await removeAll(stage());
    await killAtWindow(stage());
    await expectSecondTryToWork(stage());
    expect(await browser.consentWindows()).toBe(0);
  });

  test('a popup opened while Google’s window is open says so and leads there', async () => {
    const { browser } = stage();
    await removeAll(stage());
    const asked = browser.send({ command: 'signIn', args: ['read'] });
    const window = await googleWindow(stage());
    await press(await browser.openPopup(), 'signInShowWindow');
    await decide(stage(), window, { press: 'allow' });
    expect(await asked).toMatchObject({ ok: true });
  });

  test.each(REQUESTS)(
    'a background killed before the %s has kept nothing, says so, and signs in when asked again',
    async (_name, path) => {
      await removeAll(stage());
      await killAt(stage(), path);
      await expectInterruptionTold(stage());
      await expectSecondTryToWork(stage());
    },
  );

  test('a background killed before the first question to Gmail has kept a whole account, and goes on with it', async () => {
    const { browser, mailbox } = stage();
    await removeAll(stage());
    await killAt(stage(), /\/profile$/);
    expect(await keptAccounts(stage())).toMatchObject([{ email: mailbox.address, refreshToken: expect.any(Object) }]);
    await browser.openPopup();
    await expectMailShown(stage());
  });
});

/** Asks for a sign-in without a page; settles when the background answers or dies. */
function ask({ browser }: Stage): Promise<unknown> {
  return browser.send({ command: 'signIn', args: ['read'] }).catch(() => undefined);
}

/** Asks for a sign-in, and kills the background while Google's window is open. */
async function killAtWindow(stage: Stage): Promise<void> {
  const asked = ask(stage);
  await googleWindow(stage);
  await stage.browser.killBackground();
  await asked;
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
