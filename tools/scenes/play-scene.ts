import type { Page } from 'puppeteer-core';
import { untilAtRest } from '../stage/at-rest.ts';
import { removeAll } from '../stage/sign-in.ts';
import type { Stage } from '../stage/stage.ts';
import type { Act, Scene } from './scene.ts';

const PATIENCE = { timeout: 10_000 };

/** In CSS pixels. */
export const PAGE_SIZE = {
  popup: { width: 400, height: 600 },
  options: { width: 960, height: 900 },
  story: { width: 960, height: 900 },
  'narrow-story': { width: 320, height: 640 },
} as const;

/** Prepares the stage for the scenes of an act. */
export async function enterAct(stage: Stage, act: Act): Promise<void> {
  stage.sandbox.clearFaults();
  await removeAll(stage);
  await stage.browser.send({ command: 'removeClient', args: [] });
  await stage.browser.send({ command: 'dismissSignIn', args: [] });
  await act.enter(stage);
}

/** Plays one scene, calls `look` once it is set up, and cleans up after it in any case. */
export async function playScene(stage: Stage, scene: Scene, look: (page: Page) => Promise<void>): Promise<void> {
  const after = await scene.before?.(stage);
  let page: Page | undefined;
  try {
    page = await open(stage, scene);
    await scene.pose?.(page, stage);
    await page.waitForSelector(scene.shows, { ...PATIENCE, visible: true });
    await untilStill(page);
    await look(page);
  } finally {
    await page?.close();
    await after?.();
  }
}

/** Waits until all finite animations have ended; endless ones keep running. */
export async function untilStill(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const passing = document
      .getAnimations()
      .filter((each) => Number.isFinite(each.effect?.getComputedTiming().endTime));
    await Promise.allSettled(passing.map(({ finished }) => finished));
  });
}

/** The scene's page in a tab: Chromium's real popup has neither a size nor a scale that can be set. */
async function open(
  { browser, popupAddress }: Stage,
  { page: kind, busy = false, whole = false }: Scene,
): Promise<Page> {
  const story = new URL('/src/story/index.html', browser.optionsAddress).href;
  const page =
    kind === 'options' ? await browser.openOptions() : await browser.openUrl(kind === 'popup' ? popupAddress : story);
  await page.setViewport(PAGE_SIZE[kind]);
  await page.waitForSelector(kind === 'popup' ? '.popup' : 'main', PATIENCE);
  if (kind === 'popup' && !busy) await untilAtRest(page);
  if (whole) {
    await page.evaluate(() =>
      document.querySelector<HTMLElement>('.popup')?.style.setProperty('max-block-size', 'none'),
    );
  }
  return page;
}
