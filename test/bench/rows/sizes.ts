import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import * as v from 'valibot';
import { BUDGETS } from '../../../scripts/package/expectations.ts';
import { gzippedBytes, scriptClosure } from '../../../scripts/package/script-closure.ts';
import type { Bundles } from '../bundles.ts';
import { type Measurement, type Row, verdictOf } from '../row.ts';

const Manifest = v.object({
  background: v.object({ service_worker: v.string() }),
  action: v.object({ default_popup: v.string() }),
});

/** What the package and the scripts that run at each start weigh. */
export const sizes: Measurement = {
  name: 'sizes',
  needs: 'bundle',
  measure: async ({ shipped }) => {
    const manifest = v.parse(Manifest, JSON.parse(await readFile(path.join(shipped, 'manifest.json'), 'utf8')));
    const scripts = async (entry: string) => gzippedBytes(shipped, await scriptClosure(shipped, entry));
    const languages = (await readdir(path.join(shipped, '_locales'))).length;
    const counted = `With ${languages} language${languages === 1 ? '' : 's'}.`;
    return [
      sizeRow('worker script, gzip', await scripts(manifest.background.service_worker), BUDGETS.worker, [
        'With every script that it imports before it runs, each gzipped alone (level 9), from the Chromium bundle.',
      ]),
      sizeRow('popup script, gzip', await scripts(manifest.action.default_popup), BUDGETS.popup, []),
      sizeRow('package', await gzippedBytes(shipped, await filesOf({ shipped })), BUDGETS.package, [counted]),
    ];
  },
};

async function filesOf({ shipped }: Pick<Bundles, 'shipped'>): Promise<readonly string[]> {
  const entries = await readdir(shipped, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(shipped, path.join(entry.parentPath, entry.name)));
}

function sizeRow(what: string, bytes: number, most: number, notes: readonly string[]): Row {
  const kilobytes = (count: number): string => `${(count / 1_000).toFixed(1)} kB`;
  return {
    what,
    budget: kilobytes(most),
    measured: kilobytes(bytes),
    least: '-',
    verdict: verdictOf(bytes <= most),
    notes,
  };
}
