import { expect, test } from 'vitest';
import { until } from '../../tools/browser/until.ts';
import { decide, googleWindow } from '../../tools/stage/google-window.ts';
import { expectMailShown } from '../../tools/stage/shown-mail.ts';
import { setClient } from '../../tools/stage/sign-in.ts';
import { press } from '../../tools/stage/words.ts';
import { inBothBrowsers } from './in-both-browsers.ts';

inBothBrowsers((stage) => {
  test('a popup that closes while it waits for an answer leaves no error behind', async () => {
    const { browser } = stage();
    await setClient(stage());
    const errors = await browser.noteErrors();
    const popup = await browser.openPopup();
    await press(popup, 'popupSignIn');
    const window = await googleWindow(stage());
    await popup.close().catch(() => undefined);
    await decide(stage(), window, { press: 'allow' });
    await until('the badge', async () => (await browser.badge()).text !== '');
    await expectMailShown(stage());
    expect(await errors()).toEqual([]);
  });
});
