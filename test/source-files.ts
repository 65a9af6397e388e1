import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const ROOT = dirname(import.meta.dirname);

/** A file of ours; `path` from the root of the project, with slashes. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** The TypeScript files below the folders. */
export function sourceFiles(...folders: readonly string[]): readonly SourceFile[] {
  return folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(?:ts|tsx|mts|mjs|js)$/.test(entry.name))
      .map((entry) => {
        const path = join(entry.parentPath, entry.name);
        return { path: relative(ROOT, path).replaceAll('\\', '/'), text: readFileSync(path, 'utf8') };
      }),
  );
}

/** The text without its comments, as far as a pattern can tell: a string loses what follows two slashes in it. */
export function withoutComments({ text }: SourceFile): string {
  return text.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
}

/** Static, dynamic and type imports, and re-exports; a path is given from the root, a package by its name. */
export function importsOf(file: SourceFile): readonly string[] {
  const specifiers = withoutComments(file).matchAll(/\b(?:from\s*|import\s*\(?\s*)(['"`])([^'"`\n]+)\1/g);
  return [...specifiers].map(([, , name = '']) => {
    if (name.startsWith('.')) return join(dirname(file.path), name).replaceAll('\\', '/');
    return name.replace(/^(@[^/]+\/[^/]+|[^/]+)\/.*$/, '$1');
  });
}
