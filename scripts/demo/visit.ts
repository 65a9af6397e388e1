import type { Stage } from './stage.ts';

/**
 * Opens the sandbox's page beside the welcome page and prints what to try. Resolves when the user closes the browser or
 * when `interrupted` does.
 */
export async function visit(stage: Stage, interrupted: Promise<void>): Promise<void> {
  const { browser, sandbox, address } = stage;
  const welcome = await browser.openedPage(browser.optionsAddress);
  await browser.openUrl(sandbox.controlUrl);
  await welcome.bringToFront();
  // The harness's own tab, and the browser's empty one if the welcome page did not replace it.
  await (await browser.openedPage(stage.helperAddress)).close();
  const empty = await browser.openedPage('about:blank', 1_000).catch(() => undefined);
  await empty?.close();
  console.log(whatToTry(address, sandbox.controlUrl));
  await Promise.race([browser.gone(), interrupted]);
}

function whatToTry(address: string, controlUrl: string): string {
  return `A browser with Tidings is open. Its Google is a sandbox on this computer; it can't reach anything else.

Try this:
   1. Pin the Tidings button to the toolbar: it's under the puzzle piece next to the address bar.
   2. Click the button and sign in as ${address}. You don't need a password.
   3. Look at the badge on the button, then click the button again to see the list. Clicking a row opens the page that
      stands in for Gmail.
   4. In the tab "Sandbox" (${controlUrl}) write a message to ${address} and click Deliver.
      Tidings checks once a minute, and whenever its popup opens.
   5. In the same tab, mark a message as read elsewhere, expire the tokens, revoke access, or make Gmail return an error.
      See what the badge and the popup show.

To stop, close the browser or press Ctrl+C here.`;
}
