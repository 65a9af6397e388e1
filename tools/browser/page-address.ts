import type { Browser, Page } from 'puppeteer-core';
import { until, within } from './until.ts';

/** The address that the page itself reports: puppeteer is not told when Firefox navigates to extension pages. */
async function addressOf(page: Page): Promise<string> {
  const asked = page.evaluate(() => location.href);
  return await within('Asking a page for its address', 1_000, asked).catch(() => page.url());
}

/** All open pages whose address starts with a prefix; pages that are being closed are skipped. */
export async function pagesAt(browser: Browser, prefix: string): Promise<readonly Page[]> {
  const pages = await browser.pages();
  const addresses = await Promise.all(pages.map(addressOf));
  return pages.filter((page, index) => addresses[index]?.startsWith(prefix) && !page.isClosed());
}

/** Waits for a page that is not in `known` and whose address starts with a prefix; adds it to `known`. */
export async function newPageAt(
  browser: Browser,
  prefix: string,
  known: WeakSet<Page>,
  timeoutMs: number,
): Promise<Page> {
  const page = await until(
    `a new page at ${prefix}`,
    async () => (await pagesAt(browser, prefix)).find((candidate) => !known.has(candidate)),
    timeoutMs,
  );
  known.add(page);
  return page;
}
