import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { ACTS } from '../../tools/scenes/acts.ts';
import { enterAct, playScene } from '../../tools/scenes/play-scene.ts';
import type { Stage } from '../../tools/stage/stage.ts';
import { axeFlaws } from './axe.ts';

/** In what way a scene is looked at. */
interface Way {
  readonly name: string;
  readonly put: (stage: Stage, page: Page) => Promise<void>;
}

/** In light colors. */
export const LIGHT: Way = {
  name: 'light',
  put: ({ browser }, page) => browser.colorScheme(page, 'light'),
};
/** In dark colors. */
export const DARK: Way = {
  name: 'dark',
  put: ({ browser }, page) => browser.colorScheme(page, 'dark'),
};
/** From right to left, in words that are not. */
export const TURNED: Way = {
  name: 'right to left',
  put: (_stage, page) =>
    page.evaluate(() => {
      document.documentElement.dir = 'rtl';
    }),
};

/** Looks at every scene in each of these ways. */
export function expectNoFlaw(stage: () => Stage, ways: readonly Way[]): void {
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
