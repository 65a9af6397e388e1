import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'vite';

const ROOT = path.join(import.meta.dirname, '../..');
const OUT = path.join(ROOT, 'out/bench');

/** The popup's yardstick: a page of the extension with 25 static rows and nothing else; see bare-page.ts. */
export const BARE_PAGE = 'bare.html';

/** Where the bundles of a run are. */
export interface Bundles {
  /** As it ships. */
  readonly shipped: string;
  /** The same with the bare page beside it. */
  readonly withBarePage: string;
  /** The same manifest with the least worker in place of ours. */
  readonly withLeastWorker: string;
}

/** Builds the extension for Chromium and makes the two copies that things are compared with. */
export async function buildBundles(barePage: string): Promise<Bundles> {
  const bundles = {
    shipped: path.join(OUT, 'shipped'),
    withBarePage: path.join(OUT, 'bare-page'),
    withLeastWorker: path.join(OUT, 'least-worker'),
  };
  process.env.TIDINGS_OUT = bundles.shipped;
  await build({ root: ROOT, mode: 'chrome', configFile: path.join(ROOT, 'vite.config.ts'), logLevel: 'silent' });
  for (const copy of [bundles.withBarePage, bundles.withLeastWorker]) {
    await rm(copy, { recursive: true, force: true });
    await cp(bundles.shipped, copy, { recursive: true });
    await writeFile(path.join(copy, BARE_PAGE), barePage);
  }
  const file = path.join(bundles.withLeastWorker, 'manifest.json');
  const manifest = JSON.parse(await readFile(file, 'utf8'));
  await writeFile(file, JSON.stringify({ ...manifest, background: { service_worker: 'least-worker.js' } }));
  await cp(
    path.join(import.meta.dirname, 'least/least-worker.js'),
    path.join(bundles.withLeastWorker, 'least-worker.js'),
  );
  return bundles;
}
