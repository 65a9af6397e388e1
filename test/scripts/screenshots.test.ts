import { expect, test } from 'vitest';
import { contactSheet } from '../../scripts/screenshots/contact-sheet.ts';
import { variantsIn } from '../../scripts/screenshots/variants.ts';
import { ACTS } from '../../tools/scenes/acts.ts';

test('every scene has a name of its own that can be that of a file', () => {
  const names = ACTS.flatMap(({ scenes }) => scenes.map(({ name }) => name));
  expect(names.length).toBeGreaterThan(40);
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
});

test('every language but English adds one variant, which is named for it', () => {
  const english = variantsIn(['en']);
  expect(new Set(english.map(({ name }) => name)).size).toBe(english.length);
  const added = variantsIn(['de', 'en', 'pt_BR']).slice(english.length);
  expect(added.map(({ name, language }) => [name, language])).toEqual([
    ['de', 'de'],
    ['pt_BR', 'pt_BR'],
  ]);
});

test('the contact sheet has a row for each scene, a column for each variant, and a hole where there is no picture', () => {
  const sheet = contactSheet([
    { scene: 'list', variant: 'light', file: 'list.light.png' },
    { scene: 'list', variant: 'dark', file: 'list.dark.png' },
    { scene: 'options', variant: 'dark', file: 'options.dark.png' },
  ]);
  const rows = [...sheet.matchAll(/<tr>(.*?)<\/tr>/g)].map(([, cells]) => cells);
  const files = rows.map((cells) =>
    [...(cells ?? '').matchAll(/<td>(?:<a href="([^"]+)">)?/g)].map(([, file]) => file),
  );
  expect(files).toEqual([[undefined], ['list.light.png', 'list.dark.png'], [undefined, 'options.dark.png']]);
});
