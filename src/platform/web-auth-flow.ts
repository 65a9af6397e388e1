import { browser } from './browser.ts';

/** How a window of `identity.launchWebAuthFlow` ended. */
type FlowEnd =
  | { readonly kind: 'returned'; readonly url: string }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'page-refused' }
  | { readonly kind: 'already-open' };

/**
 * Opens Google's page in a window of the browser's and gives the address that it redirected to, or how it ended instead.
 * The browsers tell these apart by message text alone. Chromium shows no window for an HTTP error and for a lost connection.
 */
export async function runWebAuthFlow(url: string): Promise<FlowEnd> {
  try {
    return { kind: 'returned', url: await browser.identity.launchWebAuthFlow({ url, interactive: true }) };
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    if (/could not be loaded|Invalid request/i.test(text)) return { kind: 'page-refused' };
    if (/one web auth flow/i.test(text)) return { kind: 'already-open' };
    if (/did not approve|cancelled|denied/i.test(text)) return { kind: 'cancelled' };
    throw error;
  }
}
