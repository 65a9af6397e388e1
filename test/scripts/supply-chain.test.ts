import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readAudit } from '../../scripts/audit/read-audit.ts';
import { licenseNotices } from '../../scripts/build/licenses.ts';

const ROOT = join(import.meta.dirname, '../..');
const read = (name: string): string => readFileSync(join(ROOT, name), 'utf8');
const {
  dependencies,
  devDependencies,
}: Record<'dependencies' | 'devDependencies', Record<string, string>> = JSON.parse(read('package.json'));

test('an installation runs no script of a dependency', () => {
  expect(read('.npmrc').split('\n')).toContain('ignore-scripts=true');
});

test('the one dependency that would run a script works without', () => {
  const { packages }: { packages: Record<string, { hasInstallScript?: boolean }> } = JSON.parse(
    read('package-lock.json'),
  );
  const wanting = Object.keys(packages).filter((name) => packages[name]?.hasInstallScript);
  // esbuild checks by it that its binary, an optional dependency, is there; fsevents exists for macOS alone.
  expect(wanting.filter((name) => !/\/(?:esbuild|fsevents)$/.test(name))).toEqual([]);
});

test('each version is exact', () => {
  const versions = Object.values({ ...dependencies, ...devDependencies });
  expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});

test('the notices hold the license of each package that ships, and where its source is', () => {
  const notices = licenseNotices(ROOT);
  for (const [name, version] of Object.entries(dependencies)) expect(notices).toContain(`${name} ${version} (`);
  expect(notices.match(/Permission is hereby granted, free of charge/g)).toHaveLength(3);
  expect(notices).toContain('Mozilla Public License Version 2.0');
  expect(notices).toMatch(/^webextension-polyfill .*\n.*github\.com\/mozilla\/webextension-polyfill/m);
});

test('a dependency without a license file stops the build', async () => {
  const root = mkdtempSync(join(tmpdir(), 'tidings-license-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  await mkdir(join(root, 'node_modules/bare'), { recursive: true });
  await writeFile(join(root, 'package.json'), '{"dependencies":{"bare":"1.0.0"}}');
  await writeFile(join(root, 'node_modules/bare/package.json'), '{"version":"1.0.0"}');
  expect(() => licenseNotices(root)).toThrow('bare has no license file');
});

const advisory = { name: 'preact', severity: 'high', via: [{ title: 'Renders too much' }] };

test.each([
  { said: { auditReportVersion: 2, vulnerabilities: {} }, read: { kind: 'clean' } },
  {
    said: { auditReportVersion: 2, vulnerabilities: { preact: advisory } },
    read: { kind: 'vulnerable', packages: ['preact (high)'] },
  },
  { said: { statusCode: 405, message: '405 Method Not Allowed' }, read: { kind: 'unanswered' } },
  { said: { error: { code: 'ENOTFOUND' } }, read: { kind: 'unanswered' } },
])('what npm says of an audit is read as $read.kind', (row) => {
  expect(readAudit(JSON.stringify(row.said))).toEqual(row.read);
});

test.each(['', 'npm error', '[]', 'null'])('an audit that says %j was not answered', (said) => {
  expect(readAudit(said)).toEqual({ kind: 'unanswered' });
});
