import { browser } from './browser.ts';

/** The text of `_locales` under `key`, with $1... replaced; empty if there is none. */
export function getMessage(key: string, substitutions: readonly string[] = []): string {
  return browser.i18n.getMessage(key, [...substitutions]);
}

/** The language of the browser's own menus, as a BCP 47 tag. */
export function uiLanguage(): string {
  return browser.i18n.getUILanguage();
}
