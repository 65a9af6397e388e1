// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { setPageLanguage } from '../../src/ui/page-language.ts';
import { english } from '../../tools/fakes/english.ts';

test('the page says its language, direction and name', () => {
  setPageLanguage(document, { ...english, language: 'ar', direction: 'rtl' }, 'Tidings');
  expect([document.documentElement.lang, document.documentElement.dir, document.title]).toEqual([
    'ar',
    'rtl',
    'Tidings',
  ]);
});
