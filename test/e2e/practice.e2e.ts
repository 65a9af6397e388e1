import { expect, test } from 'vitest';
import { setClient, signIn } from '../../tools/stage/sign-in.ts';
import { gist } from '../../tools/stage/words.ts';
import { inBothBrowsers } from './in-both-browsers.ts';
import { openStory } from './told-story.ts';

inBothBrowsers((stage) => {
  test('beside an account, attacks are stopped by their check and succeed without it, and nothing is sent', async () => {
    await setClient(stage());
    await signIn(stage());
    const page = await openStory(stage());
    const before = stage().sandbox.log.entries().length;
    await page.click('.practice summary');
    for (const { attack, check, harm } of [
      { attack: 'forged-state', check: 'state', harm: 'practiceGotTheirMail' },
      { attack: 'unsigned-token', check: 'signature', harm: 'practiceGotYourName' },
      { attack: 'copied-refresh-token', check: 'dpop', harm: 'practiceGotYourMail' },
    ] as const) {
      const radio = await page.waitForSelector(`.attacks [value=${attack}]`);
      await radio?.click();
      await page.click('.attack > .button');
      await page.waitForSelector('[data-ending=stopped]');
      const stoppedBy = await page.$eval('.attack [data-result=failed]', (found) => found.getAttribute('data-check'));
      expect(stoppedBy).toBe(check);
      await page.click(`.switches [value=${check}]`);
      expect(await page.$('[data-ending]')).toBeNull();
      await page.click('.attack > .button');
      await page.waitForSelector('[data-ending=in]');
      expect(await page.$eval('[data-ending]', (verdict) => verdict.textContent)).toContain(gist(harm));
    }
    // A check for mail may have been due meanwhile.
    const sent = stage().sandbox.log.entries().slice(before);
    expect(sent.filter(({ host }) => host !== 'gmail.googleapis.com')).toEqual([]);
    await page.close();
  });

  test('an attack is chosen, switched and run by keyboard', async () => {
    const page = await openStory(stage());
    await page.focus('.practice summary');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.attacks');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    expect(await page.$eval('.attacks :checked', (radio) => radio.getAttribute('value'))).toBe('swapped-code');
    await page.keyboard.press('Tab');
    await page.keyboard.press(' ');
    expect(await page.$$eval('.switches :checked', (on) => on.length)).toBe(0);
    await page.focus('.attack > .button');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[role=status] [data-ending=in]');
    await page.close();
  });
});
