import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const SECURITY = readFileSync(join(ROOT, 'SECURITY.md'), 'utf8');
const MANIFEST = JSON.parse(readFileSync(join(ROOT, 'manifest.json'), 'utf8'));

test('each guarantee of the threat model names a test that exists', () => {
  const [, table = ''] = SECURITY.split('## What Tidings guarantees');
  const rows = (table.split('\n## ')[0] ?? '').split('\n').filter((line) => /^\| (?!attempt|---)/.test(line));
  expect(rows.length).toBeGreaterThan(10);
  const tests = rows.map((row) => /\| `(test\/[^`]+)` \|$/.exec(row)?.[1]);
  expect(tests.filter((name) => name === undefined || !existsSync(join(ROOT, name)))).toEqual([]);
});

test('what the threat model says of the manifest is so', () => {
  expect(MANIFEST).not.toHaveProperty('externally_connectable');
  expect(MANIFEST).not.toHaveProperty('content_scripts');
  expect(MANIFEST).not.toHaveProperty('web_accessible_resources');
  const sources: string = MANIFEST.content_security_policy.extension_pages;
  expect(sources).toContain("default-src 'none'");
  expect(sources).toContain("require-trusted-types-for 'script'; trusted-types tidings-inert-html");
  const connects = /connect-src ([^;]+)/.exec(sources)?.[1]?.split(' ') ?? [];
  expect(connects.filter((source) => !/^https:\/\/(?:\w+\.)?googleapis\.com(?:$|\/)/.test(source))).toEqual([]);
});
