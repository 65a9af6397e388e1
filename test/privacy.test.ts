import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import manifest from '../manifest.json' with { type: 'json' };
import { DATA_TYPES } from '../scripts/package/expectations.ts';

const PRIVACY = readFileSync(join(import.meta.dirname, '../PRIVACY.md'), 'utf8');
const CONFIG = readFileSync(join(import.meta.dirname, '../vite.config.ts'), 'utf8');

/** The rows of the table below a heading, each as its cells, without the row of names. */
function tableBelow(heading: string): readonly (readonly string[])[] {
  const [, text = ''] = PRIVACY.split(`\n## ${heading}\n`);
  const [section = ''] = text.split('\n## ');
  const lines = section.split('\n').filter((line) => line.startsWith('| '));
  return lines.slice(2).map((line) => line.slice(2, -2).split(' | '));
}

test('the kinds of data that the document names are those that both stores are told of', () => {
  const named = tableBelow('What the stores say').map(([mozilla, chrome]) => [mozilla?.replaceAll('`', ''), chrome]);
  expect(named).toEqual(Object.entries(DATA_TYPES));
  // Mozilla refuses `none` beside a kind, and none of these may be optional: nothing works without them.
  expect(CONFIG).toContain('data_collection_permissions: { required: Object.keys(DATA_TYPES) }');
});

test('the hosts that it names are those of the manifest, and Google’s sign-in page', () => {
  const named = tableBelow('What it sends, and to whom').map(([host]) => host?.replaceAll('`', ''));
  const permitted = manifest.host_permissions.map((pattern) => new URL(pattern.replace('*', '')).host);
  expect(named.toSorted()).toEqual(['accounts.google.com', ...permitted].toSorted());
});
