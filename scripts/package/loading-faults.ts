import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { scriptClosure } from './script-closure.ts';

/** A name in Vite's helper for `import()` that survives minification. */
export const PRELOAD_HELPER = /vite:preloadError|modulepreload/;

/** The entries of a built bundle, as its manifest and its files name them. */
export interface Entries {
  readonly worker: string;
  readonly popup: string;
  readonly pages: readonly string[];
}

/** Wrongly loaded scripts: extra scripts before the popup's first row, page scripts in the worker, Vite's preload helper. */
export async function loadingFaults(bundle: string, { worker, popup, pages }: Entries): Promise<readonly string[]> {
  const [ofWorker, ofPopup, ...ofPages] = await Promise.all(
    [worker, popup, ...pages].map((entry) => scriptClosure(bundle, entry)),
  );
  const scripts = (await readdir(bundle, { recursive: true })).filter((file) => file.endsWith('.js'));
  const texts = await Promise.all(scripts.map((file) => readFile(join(bundle, file), 'utf8')));
  const withHelper = scripts.filter((_file, at) => PRELOAD_HELPER.test(texts[at] ?? ''));
  const shared = (ofWorker ?? []).filter((file) => ofPages.flat().includes(file));
  return [
    ...(ofPopup?.length === 1 ? [] : [`the popup loads ${ofPopup?.join(', ') || 'no script'} before its first row`]),
    ...withHelper.map((file) => `${file} contains Vite's preload helper`),
    ...shared.map((file) => `the worker loads ${file}, which belongs to a page`),
  ];
}
