import { launchChromium } from '../../tools/browser/chromium/chromium.ts';
import { accessTokenOf } from './bare-request.ts';
import type { BenchStage } from './stage.ts';

/** A browser by the harness and by puppeteer. */
export type DrivenBrowser = Pick<BenchStage, 'browser' | 'puppet'>;

/** Runs `use` with a second browser, whose extension has the least worker in place of ours; closes it afterwards. */
export async function withLeastWorker<T>(stage: BenchStage, use: (least: DrivenBrowser) => Promise<T>): Promise<T> {
  const { bundles, sandbox } = stage;
  const browser = await launchChromium({
    dist: bundles.withLeastWorker,
    sandboxPort: sandbox.port,
    spkiHash: sandbox.spkiHash,
  });
  try {
    await browser.write('session', { token: await accessTokenOf(stage) });
    const page = await browser.openOptions();
    const puppet = page.browser();
    await page.close();
    return await use({ browser, puppet });
  } finally {
    await browser.close();
  }
}
