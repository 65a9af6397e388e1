import path from 'node:path';
import type { Page } from 'puppeteer-core';
import type { TestBrowser } from '../../tools/browser/test-browser.ts';

/** Dots to a CSS pixel: pictures stay sharp on good screens. */
const SCALE = 2;

/** Takes pictures of pages into one folder, and remembers which. */
export interface Camera {
  /** A picture of the whole page at a width in CSS pixels, in light or dark; gives its file. */
  take(page: Page, name: string, width: number, scheme?: 'light' | 'dark'): Promise<string>;
  /** The files taken, in order. */
  taken(): readonly string[];
}

/** A camera before one browser; each file is named for the browser and the picture. */
export function createCamera(browser: TestBrowser, folder: string): Camera {
  const taken: string[] = [];
  return {
    async take(page, name, width, scheme = 'light') {
      const file = path.join(folder, `${browser.name}-${name}.png`);
      await browser.colorScheme(page, scheme);
      await page.setViewport({ width, height: 600, deviceScaleFactor: SCALE });
      const height = await page.evaluate(() => Math.ceil(document.body.getBoundingClientRect().bottom));
      await page.setViewport({ width, height, deviceScaleFactor: SCALE });
      await browser.screenshot(page, file);
      await browser.colorScheme(page, 'light');
      taken.push(file);
      return file;
    },
    taken: () => taken,
  };
}
