import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };

interface Entry {
  readonly message: string;
  readonly description?: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string; readonly example?: string }>>;
}
// Each entry has a type of its own; the tests below look at all of them alike.
const entries: readonly (readonly [string, Entry])[] = Object.entries(messages);
const keys = entries.map(([key]) => key);

const root = path.join(import.meta.dirname, '../..');
const sources = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(tsx?|css|html)$/.test(name))
  .map((name) => readFileSync(path.join(root, 'src', name), 'utf8'));
const everything = [...sources, readFileSync(path.join(root, 'manifest.json'), 'utf8')].join('\n');

const stemOf = (key: string): string => key.replace(/_(zero|one|two|few|many|other)$/, '');

test('every message is used by the source or the manifest', () => {
  const isUsed = (key: string): boolean =>
    everything.includes(`'${stemOf(key)}'`) || everything.includes(`__MSG_${key}__`);
  expect(keys.filter((key) => !isUsed(key))).toEqual([]);
});

test('every message that is asked for exists', () => {
  const asked = [...everything.matchAll(/\bsay\(\s*'(\w+)'|__MSG_(\w+)__/g)].map(([, said, named]) => said ?? named);
  const plurals = [...everything.matchAll(/\bplural\(\s*'(\w+)'/g)].map(([, stem]) => `${stem}_other`);
  expect(asked.length).toBeGreaterThan(40);
  expect([...asked, ...plurals].filter((key) => !keys.includes(key ?? ''))).toEqual([]);
});

test('every plural has the two forms of English', () => {
  const stems = new Set(keys.filter((key) => stemOf(key) !== key).map(stemOf));
  for (const stem of stems) expect(keys).toEqual(expect.arrayContaining([`${stem}_one`, `${stem}_other`]));
});

test.each(entries)('%s tells translators what it is for', (_key, { message, description, placeholders = {} }) => {
  expect(message.trim()).toBe(message);
  expect(message).not.toBe('');
  expect(description).toMatch(/\w/);
  const named = [...message.matchAll(/\$(\w+)\$/g)].map(([, name]) => name?.toLowerCase());
  expect(Object.keys(placeholders)).toEqual(expect.arrayContaining(named));
  for (const { content, example } of Object.values(placeholders)) {
    expect(content).toMatch(/^\$\d$/);
    expect(example).toBeTruthy();
  }
});

test('the description fits the stores', () => {
  expect(messages.extensionDescription.message.length).toBeLessThanOrEqual(132);
});
