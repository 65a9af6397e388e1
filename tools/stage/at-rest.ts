import type { Page } from 'puppeteer-core';
import { until } from '../browser/until.ts';

/** Waits until the popup has rendered stored data and no check for mail that it requested is in progress. */
export async function untilAtRest(popup: Page): Promise<void> {
  const drawnAndIdle = (): Promise<boolean> =>
    popup.evaluate(
      () => document.querySelector('.popup') !== null && document.querySelector('[data-busy=true]') === null,
    );
  await until('the popup to be drawn and at rest', drawnAndIdle, 20_000);
}
