import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { launch } from 'puppeteer-core';
import { findBrowser } from '../tools/browser/find-browser.ts';

// Draws the PNG icons from their SVG sources. The PNGs are committed, so run this only after a source has changed.
const FOLDER = path.join(import.meta.dirname, '../public/icons');
const SIZES = [
  { size: 16, source: 'tidings-16.svg' },
  { size: 32, source: 'tidings.svg' },
  { size: 48, source: 'tidings.svg' },
  { size: 128, source: 'tidings.svg' },
] as const;

const { path: executablePath } = await findBrowser('chromium');
const browser = await launch({ executablePath, args: ['--no-sandbox'] });
try {
  const page = await browser.newPage();
  for (const { size, source } of SIZES) {
    const svg = await readFile(path.join(FOLDER, source), 'base64');
    await page.setViewport({ width: size, height: size });
    await page.setContent(
      `<style>body{margin:0}img{display:block}</style><img width="${size}" src="data:image/svg+xml;base64,${svg}">`,
    );
    await page.screenshot({ path: path.join(FOLDER, `icon-${size}.png`), omitBackground: true });
  }
} finally {
  await browser.close();
}
