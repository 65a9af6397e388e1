import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

/**
 * Copies an unpacked bundle so that a script of a test's own runs first in its background and in each of its pages. Returns
 * the copy's folder and a function that deletes it.
 */
export async function bundleWith(
  script: string,
  bundle: string,
): Promise<{ readonly folder: string; readonly remove: () => Promise<void> }> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'tidings-with-'));
  await cp(bundle, folder, { recursive: true });
  await writeFile(path.join(folder, 'first.js'), script);
  const files = await readdir(folder, { recursive: true });
  for (const page of files.filter((name) => name.endsWith('.html'))) {
    await change(path.join(folder, page), (html) => html.replace('<head>', '<head><script src="/first.js"></script>'));
  }
  await change(path.join(folder, 'worker.js'), (worker) => `${script}\n${worker}`);
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** Changes the text of a file; rejects if that changed nothing, since the bundle is then not as expected. */
async function change(file: string, changed: (text: string) => string): Promise<void> {
  const before = await readFile(file, 'utf8');
  const after = changed(before);
  if (after === before) throw new Error(`${file} is not as expected`);
  await writeFile(file, after);
}
