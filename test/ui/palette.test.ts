import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { COLORS } from '../../src/core/account/account.ts';

const folder = path.join(import.meta.dirname, '../../src/ui/theme');
const css = ['palette.css', 'theme.css'].map((name) => readFileSync(path.join(folder, name), 'utf8')).join('\n');

/** A custom property's two colours: light and dark. */
function pair(name: string): readonly [string, string] {
  const [, light, dark] = new RegExp(`--${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(css) ?? [];
  if (light === undefined || dark === undefined) throw new Error(`--${name} is not there`);
  return [light, dark];
}

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [darker = 0, lighter = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (lighter + 0.05) / (darker + 0.05);
}

test.each(Array.from({ length: COLORS }, (_, color) => color))(
  'colour %i can be told from the page and read upon',
  (i) => {
    const color = pair(`color-${i}`);
    const ink = pair('on-color');
    const page = pair('page');
    for (const scheme of [0, 1] as const) {
      expect(contrast(color[scheme], ink[scheme])).toBeGreaterThanOrEqual(4.5);
      expect(contrast(color[scheme], page[scheme])).toBeGreaterThanOrEqual(3);
    }
    expect(css).toMatch(new RegExp(`\\[data-color="${i}"\\] \\{\\s*--color: var\\(--color-${i}\\);`));
  },
);

const SURFACES = ['page', 'raised', 'hover', 'accent-tint'];

test.each([
  ...['text', 'muted', 'accent'].map((name) => ({ name, on: SURFACES, least: 4.5 })),
  { name: 'on-accent', on: ['accent', 'accent-hover'], least: 4.5 },
  ...['waiting', 'attention'].map((tone) => ({ name: tone, on: [`${tone}-tint`], least: 4.5 })),
  // Pictures, and what bounds a control. https://www.w3.org/TR/WCAG22/#non-text-contrast
  { name: 'star', on: SURFACES, least: 3 },
  { name: 'edge', on: SURFACES, least: 3 },
])('--$name can be read on $on', ({ name, on, least }) => {
  for (const surface of on) {
    for (const scheme of [0, 1] as const) {
      expect(contrast(pair(name)[scheme], pair(surface)[scheme]), `${surface} ${scheme}`).toBeGreaterThanOrEqual(least);
    }
  }
});
