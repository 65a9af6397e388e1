import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** The file of the package that holds the licenses of others. */
export const NOTICES = 'THIRD-PARTY-LICENSES.txt';

/** What package.json says, as far as it matters here. */
interface Package {
  readonly version?: string;
  readonly license?: string;
  readonly repository?: string | { readonly url: string };
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** Ships the license of each dependency whose code ships, as those licenses demand. */
export function licenses(): Plugin {
  return {
    name: 'licenses',
    apply: 'build',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: NOTICES, source: licenseNotices(process.cwd()) });
    },
  };
}

/**
 * The license texts of the `dependencies` of the package at `root`, each with where its source is (MPL 2.0 section 3.2).
 * Throws for a dependency without a license file.
 */
export function licenseNotices(root: string): string {
  const names = Object.keys(readPackage(root).dependencies ?? {});
  return names.map((name) => noticeOf(name, join(root, 'node_modules', name))).join(`\n${'-'.repeat(80)}\n\n`);
}

function noticeOf(name: string, folder: string): string {
  const file = readdirSync(folder).find((each) => /^licen[cs]e(?:\.|$)/i.test(each));
  if (file === undefined) throw new Error(`${name} has no license file`);
  const { version, license, repository } = readPackage(folder);
  const source = typeof repository === 'string' ? repository : repository?.url;
  return `${name} ${version} (${license})\n${source}\n\n${readFileSync(join(folder, file), 'utf8').trim()}\n`;
}

function readPackage(folder: string): Package {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}
