import type { Settings } from '../core/settings.ts';
import type { Words } from '../words/words.ts';

/** Gives the page the theme and the density that were chosen; theme.css says what they mean. */
export function setPageLook(
  { documentElement }: Document,
  { theme, density }: Pick<Settings, 'theme' | 'density'>,
): void {
  documentElement.dataset.theme = theme;
  documentElement.dataset.density = density;
}

/** Tells the browser and screen readers what language the page is in, which way it runs and what it is called. */
export function setPageLanguage(page: Document, words: Words, title: string): void {
  page.documentElement.lang = words.language;
  page.documentElement.dir = words.direction;
  page.title = title;
}
