import type { LaunchOptions as PuppeteerOptions } from 'puppeteer-core';
import type { LaunchOptions } from './test-browser.ts';

/** Puppeteer's options for who answers to signals. */
export function signalOptions({ leaveSignals = false }: LaunchOptions): PuppeteerOptions {
  const puppeteerActs = !leaveSignals;
  return { handleSIGINT: puppeteerActs, handleSIGTERM: puppeteerActs, handleSIGHUP: puppeteerActs };
}
