import type { LaunchOptions as PuppeteerOptions } from 'puppeteer-core';
import type { LaunchOptions } from './test-browser.ts';

/** Puppeteer's options for which process handles signals. */
export function signalOptions({ leaveSignals = false }: LaunchOptions): PuppeteerOptions {
  const puppeteerActs = !leaveSignals;
  return { handleSIGINT: puppeteerActs, handleSIGTERM: puppeteerActs, handleSIGHUP: puppeteerActs };
}
