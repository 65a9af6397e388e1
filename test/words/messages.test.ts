import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import messages from '../../messages/en.json' with { type: 'json' };
import { getEnglish } from '../../tools/fakes/english.ts';

const keys = Object.keys(messages);

const root = path.join(import.meta.dirname, '../..');
const sources = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(tsx?|css|html)$/.test(name))
  .map((name) => readFileSync(path.join(root, 'src', name), 'utf8'));
const everything = [...sources, readFileSync(path.join(root, 'manifest.json'), 'utf8')].join('\n');

test('every message is used by the source or the manifest', () => {
  const isUsed = (key: string): boolean => everything.includes(`'${key}'`) || everything.includes(`__MSG_${key}__`);
  expect(keys.filter((key) => !isUsed(key))).toEqual([]);
});

test('every message that the manifest asks for exists, and has one form', () => {
  const asked = [...everything.matchAll(/__MSG_(\w+)__/g)].map(([, named = '']) => named);
  expect(asked.length).toBeGreaterThan(2);
  expect(asked.filter((key) => getEnglish(key) === '')).toEqual([]);
});

test.each(readdirSync(path.join(root, 'messages')))(
  'the keys of %s are in order, so that a new one has its place',
  (file) => {
    const found = Object.keys(JSON.parse(readFileSync(path.join(root, 'messages', file), 'utf8')));
    expect(found).toEqual(found.toSorted((a, b) => (a < b ? -1 : 1)));
  },
);
