import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importsOf, type SourceFile, sourceFiles, withoutComments } from './source-files.ts';

/** What each folder of src may import, besides itself: folders of src, and packages. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  core: [],
  oauth: ['core', 'oauth4webapi', 'valibot'],
  gmail: ['core', 'valibot'],
  storage: ['core', 'valibot'],
  commands: ['core', 'valibot'],
  words: ['core', 'valibot', 'messages'],
  platform: ['core', 'valibot'],
  background: ['core', 'oauth', 'gmail', 'storage', 'commands', 'words', 'valibot'],
  ui: ['core', 'storage', 'commands', 'words', 'valibot', 'preact', '@preact/signals'],
  popup: ['core', 'storage', 'commands', 'words', 'ui', 'valibot', 'preact', '@preact/signals'],
  options: ['core', 'storage', 'commands', 'words', 'ui', 'valibot', 'preact', '@preact/signals'],
  story: ['core', 'storage', 'words', 'ui', 'preact'],
};

/** The few files and folders that may import more. */
const MAY_IMPORT_TOO: Readonly<Record<string, readonly string[]>> = {
  'src/platform/browser.ts': ['webextension-polyfill'],
  'src/background/index.ts': ['platform'],
  'src/popup/index.tsx': ['platform'],
  'src/options/index.tsx': ['platform'],
  'src/story/index.tsx': ['platform'],
  // Attacks are played on the real code of sign-in.
  'src/story/practice/': ['oauth'],
};

const TYPES_OF_THE_BROWSER = /import type [^;]+ from 'webextension-polyfill';/g;

/** The imports of a file in src that the tables do not allow. */
function forbiddenImports(file: SourceFile): readonly string[] {
  const [, folder = ''] = file.path.split('/');
  const seesBrowser = folder === 'platform' || file.path === 'src/background/index.ts';
  const text = seesBrowser ? file.text.replace(TYPES_OF_THE_BROWSER, '') : file.text;
  const more = Object.entries(MAY_IMPORT_TOO).flatMap(([place, names]) => (file.path.startsWith(place) ? names : []));
  const allowed = [folder, ...(MAY_IMPORT[folder] ?? []), ...more];
  return importsOf({ ...file, text })
    .map((name) => name.replace(/^src\/([^/]+)\/.*$/, '$1').replace(/^(messages)\/.*$/, '$1'))
    .filter((name) => !allowed.includes(name));
}

/** Type checks that are switched off, and `any` where a type stands. */
function uncheckedTypes(file: SourceFile): readonly string[] {
  const anyType = /(?:[:<|&,]|=>|\bas)\s*any(?=\s*(?:[[\])}>,;|&=]|$))/gm;
  return [
    ...(file.text.match(/@ts-(?:ignore|nocheck|expect-error)/g) ?? []),
    ...(withoutComments(file).match(anyType) ?? []),
  ];
}

/** Where a file asks the clock, chance or the browser, or waits: what core never does. */
function impurities(file: SourceFile): readonly string[] {
  const asks =
    /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bcrypto\.|\bnavigator\.|\bfetch\(|\bsetTimeout\(|\basync\b|\bawait\b/g;
  return withoutComments(file).match(asks) ?? [];
}

/** Files that import each other in a circle, through however many others, and the files between two circles. */
function inCircles(files: readonly SourceFile[]): readonly string[] {
  let left = files.map((file) => ({ path: file.path, imports: importsOf(file) }));
  for (;;) {
    const paths = new Set(left.map(({ path }) => path));
    const imported = new Set(left.flatMap(({ imports }) => imports));
    // What imports none of the others, or is imported by none, can be in no circle with them.
    const stay = left.filter(({ path, imports }) => imported.has(path) && imports.some((name) => paths.has(name)));
    if (stay.length === left.length) return left.map(({ path }) => path);
    left = stay;
  }
}

/** Folders that hold more source files of their own than a person takes in at a glance. */
function crowdedFolders(files: readonly SourceFile[], most: number): readonly string[] {
  const sizes = new Map<string, number>();
  for (const { path } of files) sizes.set(dirname(path), (sizes.get(dirname(path)) ?? 0) + 1);
  return [...sizes].filter(([, size]) => size > most).map(([folder]) => folder);
}

const ours = sourceFiles('src', 'sandbox', 'scripts', 'tools', 'test');
const inSrc = ours.filter(({ path }) => path.startsWith('src/'));
const withoutTests = ours.filter(({ path }) => /^(?:src|sandbox|scripts|tools)\//.test(path));

test('each file of src imports only what its folder may', () => {
  expect(inSrc.length).toBeGreaterThan(50);
  const wrong = inSrc.flatMap((file) => forbiddenImports(file).map((name) => `${file.path} <- ${name}`));
  expect(wrong).toEqual([]);
});

test('the sandbox, the scripts, the tools but the fakes, and the browser tests import nothing of src', () => {
  const apart = ours.filter(({ path }) => /^(?:sandbox|scripts|tools\/(?!fakes\/)|test\/e2e)\//.test(path));
  const wrong = apart.filter((file) => importsOf(file).some((name) => name.startsWith('src/')));
  expect(wrong.map(({ path }) => path)).toEqual([]);
});

test('no files import each other in a circle, not even types', () => {
  expect(inCircles(withoutTests)).toEqual([]);
});

test('no folder has more than 16 source files of its own', () => {
  expect(crowdedFolders(withoutTests, 16)).toEqual([]);
});

test('core is pure and synchronous', () => {
  const wrong = inSrc.filter(({ path }) => path.startsWith('src/core/')).filter((file) => impurities(file).length > 0);
  expect(wrong.map(({ path }) => path)).toEqual([]);
});

test('no file has more than 200 lines', () => {
  expect(ours.filter(({ text }) => text.trimEnd().split('\n').length > 200).map(({ path }) => path)).toEqual([]);
});

test('no type check is switched off', () => {
  expect(ours.filter((file) => uncheckedTypes(file).length > 0).map(({ path }) => path)).toEqual([]);
});

describe('these tests can fail', () => {
  test.each([
    { path: 'src/core/a.ts', text: "import { b } from '../gmail/b.ts';", wrong: ['gmail'] },
    { path: 'src/core/a.ts', text: "import * as v from 'valibot';", wrong: ['valibot'] },
    { path: 'src/gmail/a.ts', text: "import type { B } from '../oauth/b.ts';", wrong: ['oauth'] },
    { path: 'src/popup/deep/a.tsx', text: "const b = await import('../../background/b.ts');", wrong: ['background'] },
    { path: 'src/ui/a.tsx', text: "let b: import('../popup/b.ts').B;", wrong: ['popup'] },
    { path: 'src/storage/a.ts', text: "export {\n  b,\n} from '../words/b.ts';", wrong: ['words'] },
    { path: 'src/options/a.tsx', text: "import '../platform/b.ts';", wrong: ['platform'] },
    {
      path: 'src/platform/a.ts',
      text: "import browser from 'webextension-polyfill';",
      wrong: ['webextension-polyfill'],
    },
    {
      path: 'src/popup/a.ts',
      text: "import type { B } from 'webextension-polyfill';",
      wrong: ['webextension-polyfill'],
    },
    { path: 'src/background/a.ts', text: "import { useState } from 'preact/hooks';", wrong: ['preact'] },
    { path: 'src/words/a.ts', text: "import { b } from '../../sandbox/b.ts';", wrong: ['sandbox/b.ts'] },
    { path: 'src/story/page/a.ts', text: "import { b } from '../../oauth/b.ts';", wrong: ['oauth'] },
    { path: 'src/story/practice/a.ts', text: "import { b } from '../../oauth/b.ts';", wrong: [] },
    { path: 'src/new-folder/a.ts', text: "import { b } from '../core/b.ts';", wrong: ['core'] },
    { path: 'src/options/index.tsx', text: "import { b } from '../platform/b.ts';", wrong: [] },
    { path: 'src/platform/a.ts', text: "import type { Tabs } from 'webextension-polyfill';", wrong: [] },
  ])('$path with $text', ({ path, text, wrong }) => {
    expect(forbiddenImports({ path, text })).toEqual(wrong);
  });

  const file = (path: string, ...imports: readonly string[]): SourceFile => ({
    path,
    text: imports.map((name) => `import type { It } from '${name}';`).join('\n'),
  });

  test.each([
    { files: [file('src/a.ts', './a.ts')], circle: ['src/a.ts'] },
    { files: [file('src/a.ts', './b/c.ts'), file('src/b/c.ts', '../a.ts')], circle: ['src/a.ts', 'src/b/c.ts'] },
    {
      files: [file('a.ts', './b.ts'), file('b.ts', './c.ts'), file('c.ts', './b.ts', './d.ts'), file('d.ts', 'preact')],
      circle: ['b.ts', 'c.ts'],
    },
    { files: [file('a.ts', './b.ts', './c.ts'), file('b.ts', './c.ts'), file('c.ts', './gone.ts')], circle: [] },
  ])('the circle $circle', ({ files, circle }) => {
    expect(inCircles(files)).toEqual(circle);
  });

  test('a folder with too many files', () => {
    expect(crowdedFolders([file('src/a.ts'), file('src/b.ts'), file('src/c/d.ts')], 1)).toEqual(['src']);
  });

  test.each([
    'const now = Date.now();',
    'new Date()',
    'Math.random()',
    'await x;',
    'async () => x',
    'navigator.onLine',
  ])('%s is not pure', (text) => {
    expect(impurities({ path: 'src/core/a.ts', text })).toHaveLength(1);
    expect(impurities({ path: 'src/core/a.ts', text: `// ${text}` })).toEqual([]);
  });

  test.each(['let x: _;', 'x as _)', 'Map<string, _>', '_[]', 'string | _,', '() => _;', '// @ts-ignor_'])(
    '%s',
    (text) => {
      const typed = text.startsWith('//') ? text.replace('_', 'e') : `: ${text}`.replace('_', 'any');
      expect(uncheckedTypes({ path: 'src/a.ts', text: typed })).not.toEqual([]);
    },
  );
});
