import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The source that a policy must list for an inline style in a page (CSP Level 3 section 2.3.1, hash-source). */
export function sourceOfStyle(style: string): string {
  return `'sha256-${createHash('sha256').update(style).digest('base64')}'`;
}

/** The sources that a policy must list so that a browser applies the inline styles of these pages, and no others. */
export async function styleHashes(bundle: string, pages: readonly string[]): Promise<readonly string[]> {
  const texts = await Promise.all(pages.map((page) => readFile(join(bundle, page), 'utf8')));
  const styles = texts.flatMap((text) => [...text.matchAll(/<style>(.*?)<\/style>/gs)].map(([, style = '']) => style));
  return styles.map(sourceOfStyle);
}

/** The sources that a policy names for one directive. */
export function sourcesOf(policy: string, directive: string): readonly string[] {
  const found = policy.split(';').map((each) => each.trim().split(/\s+/));
  return found.find(([name]) => name === directive)?.slice(1) ?? [];
}
