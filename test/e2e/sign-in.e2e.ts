import { expect, test } from 'vitest';
import { gmailApiNotEnabled } from '../../sandbox/google-errors.ts';
import { until } from '../../tools/browser/until.ts';
import { googleWindow } from '../../tools/stage/google-window.ts';
import { keptAccounts, keptNames } from '../../tools/stage/kept.ts';
import { expectMailShown } from '../../tools/stage/shown-mail.ts';
import { removeAll, setClient, signInFromPopup } from '../../tools/stage/sign-in.ts';
import type { Stage } from '../../tools/stage/stage.ts';
import { press, untilSaid, word } from '../../tools/stage/words.ts';
import { inBothBrowsers } from './in-both-browsers.ts';

inBothBrowsers((stage) => {
  test('without a client the button says what is to be done first', async () => {
    const popup = await stage().browser.openPopup();
    await press(popup, 'popupSignIn');
    await expectRefusal(stage(), 'signInNoClientTitle');
  });

  test('a no on Google’s page keeps nothing and is told', async () => {
    await setClient(stage());
    await signInFromPopup(stage(), { press: 'deny' });
    await expectRefusal(stage(), 'signInDeniedTitle');
  });

  test('closing Google’s window keeps nothing and is told', async () => {
    const popup = await stage().browser.openPopup();
    await press(popup, 'popupSignIn');
    const window = await googleWindow(stage());
    await window.close();
    await expectRefusal(stage(), 'signInCancelledTitle');
  });

  test('leaving the box beside Gmail without its tick keeps nothing and is told', async () => {
    await signInFromPopup(stage(), { tick: false, press: 'allow' });
    await expectRefusal(stage(), 'signInBoxTitle');
  });

  test('a client that Google does not know keeps nothing and is told', async () => {
    const { browser, sandbox } = stage();
    const unknown = `unknown-${sandbox.client.id}`;
    await browser.send({ command: 'setClient', args: [unknown, sandbox.client.secret] });
    const popup = await browser.openPopup();
    await press(popup, 'popupSignIn');
    if (browser.name === 'chromium') {
      await expectRefusal(stage(), 'signInPageRefusedTitle');
    } else {
      // Firefox shows Google's own words, which the person reads and closes.
      const window = await browser.consentWindow();
      await until('Google to say why', async () => (await window.content()).includes('invalid_client'));
      await window.close();
      await expectRefusal(stage(), 'signInCancelledTitle');
    }
    await setClient(stage());
  });

  test('a connection lost while the code is exchanged keeps nothing and is told', async () => {
    const { sandbox } = stage();
    const mend = sandbox.addFault({ name: 'no network', path: /^\/token$/, act: { kind: 'reset' } });
    await signInFromPopup(stage(), { press: 'allow' });
    await expectRefusal(stage(), 'problemOfflineTitle');
    mend();
  });

  test('a project without the Gmail API is signed in, and told where to turn it on', async () => {
    const { browser, sandbox, mailbox } = stage();
    const mend = sandbox.addFault({
      name: 'Gmail API off',
      host: 'gmail.googleapis.com',
      act: { kind: 'answer', ...gmailApiNotEnabled() },
    });
    await signInFromPopup(stage(), { press: 'allow' });
    await until('the mark on the badge', async () => (await browser.badge()).text === '!');
    expect((await browser.badge()).title).toContain(word('problemGmailApiTitle'));
    expect(await keptAccounts(stage())).toMatchObject([
      { email: mailbox.address, health: { problem: { kind: 'misconfigured' } } },
    ]);

    const popup = await browser.openPopup();
    await untilSaid(popup, 'problemGmailApiTitle');
    const link = await popup.$eval('a.button', (found) => [found.textContent, found.getAttribute('href')]);
    const [name, address] = link;
    expect(name).toBe(word('problemOpenLink'));
    expect(address).toMatch(/^https:\/\/console\.cloud\.google\.com\/apis\/library\/gmail\.googleapis\.com/);
    mend();
    await removeAll(stage());
  });

  test('after all that, a yes signs in', async () => {
    await signInFromPopup(stage(), { press: 'allow' });
    await expectMailShown(stage());
    expect(await keptAccounts(stage())).toMatchObject([{ email: stage().mailbox.address }]);
  });
});

/** Expects that the popup, opened anew, says so, that nobody is signed in, and that Google's window is gone. */
async function expectRefusal(stage: Stage, title: Parameters<typeof untilSaid>[1]): Promise<void> {
  const { browser } = stage;
  await until('the sign-in to end', async () => {
    const { 'sign-in': state } = await browser.storage('session');
    return JSON.stringify(state ?? {}).includes('"failed"');
  });
  await untilSaid(await browser.openPopup(), title);
  expect(await keptNames(stage)).toEqual([]);
  expect((await browser.badge()).text).toBe('');
  expect(await browser.consentWindows()).toBe(0);
}
