import { expect, test } from 'vitest';
import { axeFlaws } from './axe.ts';
import { DARK, expectNoFlaw, LIGHT, TURNED } from './flawless-scenes.ts';
import { inBothBrowsers } from './in-both-browsers.ts';

inBothBrowsers((stage) => {
  test('axe-core finds what is wrong with a page of the extension', async () => {
    const page = await stage().browser.openOptions();
    await page.waitForSelector('main h1');
    await page.evaluate(() => {
      document.documentElement.removeAttribute('lang');
      document.querySelector<HTMLElement>('.lead')?.style.setProperty('color', '#999');
      document.querySelector('h2')?.append(document.createElement('button'));
    });
    await stage().browser.colorScheme(page, 'light');
    const rules = (await axeFlaws(page)).map((flaw) => flaw.split(':')[0]);
    await page.close();
    expect(new Set(rules)).toEqual(new Set(['html-has-lang', 'color-contrast', 'button-name']));
  });

  expectNoFlaw(stage, [LIGHT, DARK, TURNED]);
});
