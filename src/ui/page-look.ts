import type { Settings } from '../core/settings.ts';

/** Gives the page the theme and the density that were chosen; theme.css says what they mean. */
export function setPageLook(
  { documentElement }: Document,
  { theme, density }: Pick<Settings, 'theme' | 'density'>,
): void {
  documentElement.dataset.theme = theme;
  documentElement.dataset.density = density;
}
