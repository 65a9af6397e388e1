import { createFakeBrowser, type FakeBrowser } from './fake-browser.ts';

/** Copies a fake browser with its current contents; from then on the two are independent. */
export async function copyOfBrowser(browser: FakeBrowser): Promise<FakeBrowser> {
  const copy = createFakeBrowser(browser.now());
  await copy.local.set(await browser.local.getAll());
  await copy.session.set(await browser.session.getAll());
  for (const [name, keys] of browser.keys) copy.keys.set(name, keys);
  copy.badge = browser.badge;
  copy.setAlarm(browser.alarm);
  return copy;
}
