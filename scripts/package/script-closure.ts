import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** The scripts that a page or worker script of a built bundle loads before it runs: itself and its static imports. */
export async function scriptClosure(bundle: string, entry: string): Promise<readonly string[]> {
  const seen = new Set<string>();
  const waiting = [entry];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    const folder = dirname(file);
    const text = await readFile(join(bundle, file), 'utf8');
    const isPage = file.endsWith('.html');
    const pattern = isPage
      ? /<script[^>]*\ssrc="([^"]+)"/g
      : /(?:^|[;}\s])import\s*(?:[\w$*{}\s,]+?from\s*)?["']([^"']+)["']/g;
    for (const [, target] of text.matchAll(pattern)) {
      if (target !== undefined) waiting.push(target.startsWith('/') ? target.slice(1) : join(folder, target));
    }
  }
  return [...seen].filter((file) => file.endsWith('.js'));
}

/** The total size of some files of a bundle in bytes, each gzipped. */
export async function gzippedBytes(bundle: string, files: readonly string[]): Promise<number> {
  const sizes = await Promise.all(
    files.map(async (file) => gzipSync(await readFile(join(bundle, file)), { level: 9 }).length),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}
