import type { Stage } from './stage.ts';

/**
 * Puts the sandbox's page beside the welcome page and says what to try. Resolves when the person closes the browser, or
 * when `interrupted` does.
 */
export async function visit(stage: Stage, interrupted: Promise<void>): Promise<void> {
  const { browser, sandbox, address } = stage;
  const welcome = await browser.openedPage(browser.optionsAddress);
  await browser.openUrl(sandbox.controlUrl);
  await welcome.bringToFront();
  // The harness's own tab, and the browser's empty one where the welcome page has not taken its place.
  await (await browser.openedPage(stage.helperAddress)).close();
  const empty = await browser.openedPage('about:blank', 1_000).catch(() => undefined);
  await empty?.close();
  console.log(whatToTry(address, sandbox.controlUrl));
  await Promise.race([browser.gone(), interrupted]);
}

function whatToTry(address: string, controlUrl: string): string {
  return `A browser with Tidings is open. In it, Google is a sandbox on this computer; nothing else can be reached.

Try this:
   1. Pin the Tidings button to the toolbar: it is behind the puzzle piece beside the address.
   2. Press it, and sign in as ${address}. No password is asked.
   3. Look at the number on the button, and press it again for the list. A click on a row opens what would be Gmail.
   4. In the tab "Sandbox" (${controlUrl}) write a mail to ${address} and press Deliver.
      Tidings looks once a minute, and when its popup opens.
   5. There, too: mark a mail read elsewhere, expire the tokens, revoke access, or have Gmail answer with an error.
      See what the number and the popup say.

To end, close the browser or press Ctrl+C here.`;
}
