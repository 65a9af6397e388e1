import type { Words } from '../words/words.ts';

/** Tells the browser and screen readers what language the page is in, which way it runs and what it is called. */
export function setPageLanguage(page: Document, words: Words, title: string): void {
  page.documentElement.lang = words.language;
  page.documentElement.dir = words.direction;
  page.title = title;
}
