// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { setPageLook } from '../../src/ui/page-look.ts';

test('a page bears its theme and density where the style sheets look for them', () => {
  setPageLook(document, { theme: 'dark', density: 'compact' });
  expect(document.querySelector(':root[data-theme=dark][data-density=compact]')).not.toBeNull();
  setPageLook(document, { theme: 'auto', density: 'comfortable' });
  expect(document.querySelector(':root[data-theme=dark], :root[data-density=compact]')).toBeNull();
});
