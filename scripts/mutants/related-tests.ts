import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from 'vite';

/** The test files that use a source file, all paths relative to the root of the project. */
export type RelatedTests = (file: string) => readonly string[];

/** Tests that measure time: they fail when other processes use the machine too, and would notice what they do not test. */
const MEASURING: readonly string[] = ['test/linear-work.test.ts'];

/** Follows the imports of all unit tests below `root`; type-only imports are skipped, since they run nothing. */
export function findRelatedTests(root: string): RelatedTests {
  const imports = new Map<string, readonly string[]>();
  const reachable = new Map<string, ReadonlySet<string>>();
  for (const name of readdirSync(path.join(root, 'test'), { recursive: true, encoding: 'utf8' })) {
    const test = `test/${name.replaceAll('\\', '/')}`;
    if (/\.test\.tsx?$/.test(name) && !MEASURING.includes(test)) reachable.set(test, new Set());
  }
  for (const test of reachable.keys()) reachable.set(test, filesFrom(test));
  return (file) => [...reachable].filter(([, files]) => files.has(file)).map(([test]) => test);

  function filesFrom(start: string): ReadonlySet<string> {
    const found = new Set([start]);
    // Iterating over a set includes the entries that are added meanwhile.
    for (const file of found) {
      if (!imports.has(file)) imports.set(file, importsIn(root, file));
      for (const imported of imports.get(file) ?? []) found.add(imported);
    }
    return found;
  }
}

function importsIn(root: string, file: string): readonly string[] {
  if (!/\.tsx?$/.test(file)) return [];
  const source = readFileSync(path.join(root, file), 'utf8');
  const { staticImports, staticExports, dynamicImports } = parseSync(file, source).module;
  const names = [
    ...staticImports.filter(({ entries }) => runs(entries)).map(({ moduleRequest }) => moduleRequest.value),
    ...staticExports
      .filter(({ entries }) => runs(entries))
      .flatMap(({ entries }) => entries[0]?.moduleRequest?.value ?? []),
    ...dynamicImports.map(({ moduleRequest: { start, end } }) => source.slice(start + 1, end - 1)),
  ];
  return names
    .filter((name) => name.startsWith('.'))
    .map((name) => path.posix.join(path.posix.dirname(file), name.replace(/\?.*$/, '')));
}

function runs(entries: readonly { readonly isType: boolean }[]): boolean {
  return entries.length === 0 || entries.some(({ isType }) => !isType);
}

/** How close a test is to a source file in the mirrored folders; 0 if they are in different folders of src. */
export function nearness(test: string, file: string): number {
  const [, ...places] = test.replace(/\.test\.tsx?$/, '').split('/');
  const [, ...wanted] = file.replace(/\.tsx?$/, '').split('/');
  const parted = wanted.findIndex((place, depth) => place !== places[depth]);
  return parted < 0 ? wanted.length : parted;
}
