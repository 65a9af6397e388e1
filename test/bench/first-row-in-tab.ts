import type { BenchStage } from './stage.ts';

// What is given to `evaluate` runs in the page, where the probe leaves what it saw.
declare global {
  var firstRow: { readonly startedAt: number; paintedAt?: number } | undefined;
}

const PATIENCE = 10_000;

/**
 * Opens a page of the extension in a tab and gives the time in ms from the creation of its document to the end of the
 * frame in which its first list item was painted; rejects unless it ends with `rows` of them.
 */
export async function firstRowInTab(stage: BenchStage, address: string, rows: number): Promise<number> {
  const page = await stage.puppet.newPage();
  try {
    await page.evaluateOnNewDocument(watchForFirstRow);
    await page.goto(address, { timeout: PATIENCE });
    await page.waitForFunction(() => globalThis.firstRow?.paintedAt !== undefined, { timeout: PATIENCE, polling: 20 });
    const seen = await page.evaluate(() => ({ ...globalThis.firstRow, rows: document.querySelectorAll('li').length }));
    if (seen.rows !== rows) throw new Error(`${address} shows ${seen.rows} rows and not ${rows}`);
    return (seen.paintedAt ?? Number.NaN) - (seen.startedAt ?? Number.NaN);
  } finally {
    await page.close();
  }
}

/** Runs in the page before anything of its own. */
function watchForFirstRow(): void {
  const seen: { readonly startedAt: number; paintedAt?: number } = { startedAt: performance.now() };
  globalThis.firstRow = seen;
  new MutationObserver((_changes, observer) => {
    if (document.querySelector('li') === null) return;
    observer.disconnect();
    requestAnimationFrame(() => {
      // A message is delivered after the frame that this callback belongs to has been laid out and painted.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        seen.paintedAt = performance.now();
      };
      port2.postMessage(undefined);
    });
  }).observe(document, { childList: true, subtree: true });
}
