import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundleIn, languagesOf } from '../../tools/browser/bundle-in.ts';
import { builtBundle, openStage, type Stage } from '../../tools/stage/stage.ts';
import { expectNoFlaw, LIGHT } from './flawless-scenes.ts';

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
