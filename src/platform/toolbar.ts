import { browser } from './browser.ts';

/** How the user puts the button on the toolbar: with the pin beside it, or from the menu that Firefox has there. */
export const pinnedBy: 'pin' | 'menu' = 'getBrowserInfo' in browser.runtime ? 'menu' : 'pin';

/** Whether the button is on the toolbar itself, not behind the puzzle piece; undefined if the browser doesn't say. */
export async function isOnToolbar(): Promise<boolean | undefined> {
  // Safari has no such function, and Firefox for Android leaves the member out.
  if (!('getUserSettings' in browser.action)) return undefined;
  const { isOnToolbar: isPinned } = await browser.action.getUserSettings();
  return isPinned;
}

/** Calls `onChange` when the user pins or unpins the button; returns a function to stop. */
export function watchToolbar(onChange: () => void): () => void {
  // Chromium has the event since 130, Firefox only since 2025: until then, a page that comes into focus looks again.
  if (!('onUserSettingsChanged' in browser.action)) return () => undefined;
  const { onUserSettingsChanged } = browser.action;
  onUserSettingsChanged.addListener(onChange);
  return () => onUserSettingsChanged.removeListener(onChange);
}
