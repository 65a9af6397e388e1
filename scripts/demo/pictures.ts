import path from 'node:path';
import type { Page } from 'puppeteer-core';
import type { TestBrowser } from '../../tools/browser/test-browser.ts';

/** Device pixels per CSS pixel: screenshots stay sharp on high-density screens. */
const SCALE = 2;

/** Takes screenshots of pages into one folder and keeps a list of them. */
export interface Camera {
  /** Takes a full-page screenshot at a width in CSS pixels, in light or dark; returns its file. */
  take(page: Page, name: string, width: number, scheme?: 'light' | 'dark'): Promise<string>;
  /** The files written so far, in order. */
  taken(): readonly string[];
}

/** Creates a camera for one browser; each file is named after the browser and the screenshot. */
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
