import type { Settings } from '../core/settings.ts';
import type { Words } from '../words/words.ts';

/** Sets the theme and density on the page. theme.css defines them. */
export function setPageLook(
  { documentElement }: Document,
  { theme, density }: Pick<Settings, 'theme' | 'density'>,
): void {
  documentElement.dataset.theme = theme;
  documentElement.dataset.density = density;
}

/** Sets the language, direction and title of the page. */
export function setPageLanguage(page: Document, words: Words, title: string): void {
  page.documentElement.lang = words.language;
  page.documentElement.dir = words.direction;
  page.title = title;
}
