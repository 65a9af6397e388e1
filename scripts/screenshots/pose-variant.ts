import type { CDPSession, Page } from 'puppeteer-core';
import { until } from '../../tools/browser/until.ts';
import { PAGE_SIZE, untilStill } from '../../tools/scenes/play-scene.ts';
import type { Scene } from '../../tools/scenes/scene.ts';
import type { Stage } from '../../tools/stage/stage.ts';
import type { Variant } from './variants.ts';

/** Device pixels per CSS pixel: screenshots stay sharp on high-density screens. */
const SCALE = 2;

/** A Chromium page that shows a scene, and the session for its emulation, which lasts as long as the session. */
export interface Model {
  readonly scene: Scene;
  readonly page: Page;
  readonly session: CDPSession;
}

/** Applies a variant to a page, at the size of its screenshot. */
export async function poseVariant(
  { browser }: Stage,
  { scene, page, session }: Model,
  variant: Variant,
): Promise<void> {
  const { media, density, turned, zoomed } = variant;
  // Not puppeteer's own function, which does not support forced colors.
  await session.send('Emulation.setEmulatedMedia', { features: [...media] });
  const isDense = (): Promise<boolean> =>
    page.evaluate((wanted) => (document.documentElement.dataset.density ?? 'comfortable') === wanted, density);
  if (!(await isDense())) {
    await browser.send({ command: 'set', args: [{ density }] });
    await until(`the page to turn ${density}`, isDense);
  }
  await page.evaluate((isTurned) => {
    const root = document.documentElement;
    root.dataset.direction ??= root.dir;
    root.dir = isTurned ? 'rtl' : root.dataset.direction;
  }, turned);

  // Turning off reduced motion restarts animations.
  await untilStill(page);

  const { width, height } = sizeOf(scene, zoomed);
  const resize = (to: number): Promise<void> => page.setViewport({ width, height: to, deviceScaleFactor: SCALE });
  await resize(height);
  if (scene.page === 'popup' && scene.whole !== true) return;
  await resize(await page.evaluate(() => Math.ceil(document.body.getBoundingClientRect().bottom)));
}

/** In CSS pixels. At 200 % a tab fits half as many each way; a popup grows to fit, up to 800 by 600 physical pixels. */
function sizeOf({ page }: Scene, zoomed: boolean): { readonly width: number; readonly height: number } {
  const { width, height } = PAGE_SIZE[page];
  if (!zoomed || page === 'narrow-story') return { width, height };
  return { width: page === 'popup' ? Math.min(width, 400) : width / 2, height: height / 2 };
}
