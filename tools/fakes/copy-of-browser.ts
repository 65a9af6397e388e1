import { createFakeBrowser, type FakeBrowser } from './fake-browser.ts';

/** A browser that holds what `browser` holds now, and goes its own way from here. */
export async function copyOfBrowser(browser: FakeBrowser): Promise<FakeBrowser> {
  const copy = createFakeBrowser(browser.now());
  await copy.local.set(await browser.local.getAll());
  await copy.session.set(await browser.session.getAll());
  copy.badge = browser.badge;
  copy.setAlarm(browser.alarm);
  return copy;
}
