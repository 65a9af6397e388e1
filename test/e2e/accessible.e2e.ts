import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundleIn, languagesOf } from '../../tools/browser/bundle-in.ts';
import { ACTS } from '../../tools/scenes/acts.ts';
import { enterAct, playScene } from '../../tools/scenes/play-scene.ts';
import { builtBundle, openStage, type Stage } from '../../tools/stage/stage.ts';
import { axeFlaws } from './axe.ts';
import { inBothBrowsers } from './in-both-browsers.ts';

/** In what way a scene is looked at. */
interface Way {
  readonly name: string;
  readonly put: (stage: Stage, page: Page) => Promise<void>;
}

const LIGHT: Way = {
  name: 'light',
  put: ({ browser }, page) => browser.colorScheme(page, 'light'),
};
const DARK: Way = {
  name: 'dark',
  put: ({ browser }, page) => browser.colorScheme(page, 'dark'),
};
const TURNED: Way = {
  name: 'right to left',
  put: (_stage, page) =>
    page.evaluate(() => {
      document.documentElement.dir = 'rtl';
    }),
};

/** Looks at every scene in each of these ways. */
function expectNoFlaw(stage: () => Stage, ways: readonly Way[]): void {
  describe.each(ACTS)('while $name,', (act) => {
    beforeAll(() => enterAct(stage(), act));

    test.each(act.scenes)('axe-core finds nothing wrong with $name', async (scene) => {
      const flaws: string[] = [];
      await playScene(stage(), scene, async (page) => {
        for (const { name, put } of ways) {
          await put(stage(), page);
          flaws.push(...(await axeFlaws(page)).map((flaw) => `${scene.name}, ${name}: ${flaw}`));
        }
      });
      expect(flaws).toEqual([]);
    });
  });
}

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

// Once the bundle speaks Arabic: the words that are really read from right to left.
if ((await languagesOf(builtBundle('Chromium')).catch((): readonly string[] => [])).includes('ar')) {
  describe('In Chromium, in Arabic,', { shuffle: false }, () => {
    let open: Stage | undefined;
    let discard: (() => Promise<void>) | undefined;
    const stage = (): Stage => {
      if (open === undefined) throw new Error('Chromium did not start');
      return open;
    };
    beforeAll(async () => {
      const arabic = await bundleIn('ar', builtBundle('Chromium'));
      discard = arabic.remove;
      open = await openStage('Chromium', { dist: arabic.folder });
    });
    afterAll(async () => {
      await open?.close();
      await discard?.();
    });

    test('the pages run from right to left', async () => {
      const page = await stage().browser.openOptions();
      await page.waitForSelector('main h1');
      expect(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir])).toEqual([
        'ar',
        'rtl',
      ]);
      await page.close();
    });

    expectNoFlaw(stage, [LIGHT]);
  });
}
