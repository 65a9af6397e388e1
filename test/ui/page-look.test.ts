// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { setPageLanguage, setPageLook } from '../../src/ui/page-look.ts';
import { english } from '../../tools/fakes/english.ts';

test('a page bears its theme and density where the style sheets look for them', () => {
  setPageLook(document, { theme: 'dark', density: 'compact' });
  expect(document.querySelector(':root[data-theme=dark][data-density=compact]')).not.toBeNull();
  setPageLook(document, { theme: 'auto', density: 'comfortable' });
  expect(document.querySelector(':root[data-theme=dark], :root[data-density=compact]')).toBeNull();
});

test('the page says its language, direction and name', () => {
  setPageLanguage(document, { ...english, language: 'ar', direction: 'rtl' }, 'Tidings');
  expect([document.documentElement.lang, document.documentElement.dir, document.title]).toEqual([
    'ar',
    'rtl',
    'Tidings',
  ]);
});
