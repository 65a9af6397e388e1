import type { Windows } from 'webextension-polyfill';
import { browser } from './browser.ts';

/** How a window of `identity.launchWebAuthFlow` ended. */
type FlowEnd =
  | { readonly kind: 'returned'; readonly url: string }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'page-refused' }
  | { readonly kind: 'already-open' };

/**
 * Opens Google's page in a browser window and returns the URL that it redirected to, or how the window ended instead.
 * Passes the window's id to `opened`. Browsers tell the outcomes apart by message text alone. Chromium shows no window
 * for an HTTP error or a lost connection.
 */
export async function runWebAuthFlow(url: string, opened: (window: number) => Promise<void>): Promise<FlowEnd> {
  let told: Promise<void> | undefined;
  // No browser returns the window's id: it is the first popup window since the call.
  const onCreated = ({ id, type }: Windows.Window): void => {
    if (type === 'popup' && id !== undefined) told ??= opened(id);
  };
  browser.windows.onCreated.addListener(onCreated);
  try {
    return { kind: 'returned', url: await browser.identity.launchWebAuthFlow({ url, interactive: true }) };
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    if (/could not be loaded|Invalid request/i.test(text)) return { kind: 'page-refused' };
    if (/one web auth flow/i.test(text)) return { kind: 'already-open' };
    if (/did not approve|cancelled|denied/i.test(text)) return { kind: 'cancelled' };
    throw error;
  } finally {
    browser.windows.onCreated.removeListener(onCreated);
    await told;
  }
}

/** Brings a window to the front; does nothing if it is gone. */
export async function showWindow(window: number): Promise<void> {
  await browser.windows.update(window, { focused: true }).catch(() => undefined);
}

/** Closes a window; does nothing if it is gone. */
export async function closeWindow(window: number): Promise<void> {
  await browser.windows.remove(window).catch(() => undefined);
}
