import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { OAUTH_SCRIPT } from './build/late-oauth.ts';
import { licenseNotices, NOTICES } from './build/licenses.ts';
import { WORKER } from './build/one-worker.ts';
import {
  ACCEPTED_WARNINGS,
  BUDGETS,
  DATA_TYPES,
  HOSTS,
  OPTIONAL_PERMISSIONS,
  PERMISSIONS,
} from './package/expectations.ts';
import { loadingFaults } from './package/loading-faults.ts';
import { sourcesOf, styleHashes } from './package/page-styles.ts';
import { gzippedBytes, scriptClosure } from './package/script-closure.ts';

// Checks each built package against what we promise: permissions, hosts, policy, languages, size, and Mozilla's linter.
const complaints: string[] = [];

function expectEqual(what: string, found: unknown, wanted: unknown): void {
  if (JSON.stringify(found) !== JSON.stringify(wanted)) {
    complaints.push(`${what}: found ${JSON.stringify(found)}, expected ${JSON.stringify(wanted)}`);
  }
}

function expectAtMost(what: string, bytes: number, most: number): void {
  console.log(`  ${what}: ${bytes} bytes gzipped, limit ${most}`);
  if (bytes > most) complaints.push(`${what}: ${bytes} bytes gzipped, over the limit of ${most}`);
}

const inOrder = (names: readonly string[]): readonly string[] => names.toSorted((a, b) => a.localeCompare(b));

async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => relative(folder, join(entry.parentPath, entry.name)));
}

async function checkBundle(name: 'chrome' | 'firefox'): Promise<void> {
  const bundle = join('dist', name);
  console.log(`${bundle}:`);
  const manifest = JSON.parse(await readFile(join(bundle, 'manifest.json'), 'utf8'));
  const files = await filesBelow(bundle);
  expectEqual(`${name} permissions`, inOrder(manifest.permissions), PERMISSIONS);
  expectEqual(`${name} hosts`, inOrder(manifest.host_permissions), HOSTS);
  expectEqual(`${name} optional permissions`, manifest.optional_permissions, OPTIONAL_PERMISSIONS);
  expectEqual(
    `${name} kinds of data`,
    manifest.browser_specific_settings?.gecko.data_collection_permissions,
    name === 'firefox' ? { required: Object.keys(DATA_TYPES) } : undefined,
  );
  expectEqual(`${name} content scripts`, manifest.content_scripts, undefined);
  expectEqual(`${name} web accessible resources`, manifest.web_accessible_resources ?? [], []);
  const policy = manifest.content_security_policy.extension_pages;
  const pages = files.filter((file) => file.endsWith('.html'));
  expectEqual(`${name} default source of the policy`, sourcesOf(policy, 'default-src'), ["'none'"]);
  expectEqual(
    `${name} styles of the policy`,
    inOrder(sourcesOf(policy, 'style-src')),
    inOrder(await styleHashes(bundle, pages)),
  );
  expectEqual(
    `${name} licenses`,
    await readFile(join(bundle, NOTICES), 'utf8').catch(() => 'none'),
    licenseNotices('.'),
  );
  expectEqual(
    `${name} source maps`,
    files.filter((file) => file.endsWith('.map')),
    [],
  );

  const scriptFiles = files.filter((file) => file.endsWith('.js'));
  const texts = await Promise.all(scriptFiles.map((file) => readFile(join(bundle, file), 'utf8')));
  expectEqual(
    `${name} scripts beyond ASCII`,
    scriptFiles.filter((_, at) => /[^\0-\x7f]/.test(texts[at] ?? '')),
    [],
  );

  // Firefox runs the script for tokens before the worker's own; Chromium's worker imports it when it needs a token.
  const { service_worker: chromium, scripts } = manifest.background;
  expectEqual(`${name} background`, chromium ?? scripts, name === 'chrome' ? WORKER : [OAUTH_SCRIPT, WORKER]);
  expectAtMost('sign-in and tokens', await gzippedBytes(bundle, [OAUTH_SCRIPT]), BUDGETS.oauth);
  expectAtMost('worker', await gzippedBytes(bundle, await scriptClosure(bundle, WORKER)), BUDGETS.worker);
  const popup = manifest.action.default_popup;
  expectEqual(`${name} loading`, await loadingFaults(bundle, { worker: WORKER, popup, pages }), []);
  expectAtMost('popup', await gzippedBytes(bundle, await scriptClosure(bundle, popup)), BUDGETS.popup);
  expectAtMost('package', await gzippedBytes(bundle, files), BUDGETS.package);
}

async function lintForFirefox(): Promise<void> {
  // It exits with 1 if it finds errors; its report is on standard output in any case.
  const { stdout } = await promisify(execFile)('npx', [
    'addons-linter',
    '--output',
    'json',
    '--self-hosted',
    'dist/firefox',
  ]).catch((failed: { stdout: string }) => failed);
  const report: { errors: Finding[]; warnings: Finding[] } = JSON.parse(stdout);
  const unexpected = [...report.errors, ...report.warnings].filter(({ code }) => !(code in ACCEPTED_WARNINGS));
  console.log(`addons-linter: ${report.errors.length} errors, ${report.warnings.length} warnings`);
  complaints.push(...unexpected.map(({ code, file, message }) => `addons-linter ${code} ${file ?? ''}: ${message}`));
}

interface Finding {
  readonly code: string;
  readonly file?: string;
  readonly message: string;
}

await Promise.all([checkBundle('chrome'), checkBundle('firefox'), lintForFirefox()]);
for (const complaint of complaints) console.error(complaint);
process.exitCode = complaints.length > 0 ? 1 : 0;
