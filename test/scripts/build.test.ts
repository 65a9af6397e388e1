import type { Plugin } from 'vite';
import { expect, test } from 'vitest';
import { latePolyfill } from '../../scripts/build/late-polyfill.ts';
import { oneWorker } from '../../scripts/build/one-worker.ts';
import { ownModules } from '../../scripts/build/own-modules.ts';
import { plainImports } from '../../scripts/build/plain-imports.ts';
import { built, extension } from './built.ts';

const page = (script: string): string => `<!doctype html><script type="module" src="${script}"></script>`;

/** Two pages that share a module and import others later, and a background that uses the browser. */
const SOURCES = {
  'src/shared.ts': 'export const shared = (text) => document.body.append(text);',
  'src/popup/later.ts': "export const later = 'later';",
  'src/popup/index.tsx':
    "import { shared } from '../shared.ts'; shared('popup'); import('./later.ts').then(({ later }) => shared(later));",
  'src/popup/index.html': page('./index.tsx'),
  'src/options/more.ts': "export const more = 'more';",
  'src/options/index.tsx':
    "import { shared } from '../shared.ts'; shared('options'); import('./more.ts').then(({ more }) => shared(more));",
  'src/options/index.html': page('./index.tsx'),
  'src/background/index.ts':
    "import browser from 'webextension-polyfill'; browser.runtime.onStartup.addListener(() => {});",
};

const { 'src/background/index.ts': background, ...pages } = SOURCES;
const worker = { 'src/background/index.ts': background };
const names = (files: ReadonlyMap<string, string>): readonly string[] =>
  [...files.keys()].filter((name) => name.endsWith('.js')).map((name) => name.replace(/-[\w-]{8}(?=\.js$)/, ''));

test('each page is one script and what it imports later, without Vite’s helper', async () => {
  const files = await built(pages, [ownModules(), plainImports()]);
  expect(names(files).toSorted()).toEqual(['assets/index.js', 'assets/index.js', 'assets/later.js', 'assets/more.js']);
  expect([...files.values()].join('\n')).not.toContain('vite:preloadError');
});

test('without copies of their own the pages share a script, and the build fails', async () => {
  const shares: Plugin = { name: 'shares', enforce: 'pre', resolveId: (id) => (id.includes('own=') ? id : null) };
  expect(names(await built(pages, [shares]))).toHaveLength(5);
  const moved = {
    ...pages,
    'src/popup/index.html': page('./main.tsx'),
    'src/popup/main.tsx': pages['src/popup/index.tsx'],
  };
  await expect(built(moved, [ownModules(), plainImports()])).rejects.toThrow('The modules of popup were not copied');
});

test('the build fails when Vite’s helper has another name, or is not ours', async () => {
  const load = (code: string): Plugin => ({
    name: 'another-helper',
    enforce: 'pre',
    load: (id) => (id.includes('vite/preload-helper.js') ? code : null),
  });
  const renamed = load('export const __vitePreload = (load) => load();');
  await expect(built(pages, [renamed, ownModules(), plainImports()])).rejects.toThrow('helper was not found');
  const real = load("export const __vitePreload = (load) => load().catch(() => new Event('vite:preloadError'));");
  await expect(built(pages, [real, ownModules(), plainImports()])).rejects.toThrow("Vite's preload helper is in");
});

test('Chromium’s background is one classic script that fetches the polyfill only where `browser` is missing', async () => {
  const files = await built(worker, [
    latePolyfill('chrome'),
    extension({ service_worker: 'service-worker-loader.js', type: 'module' }),
    oneWorker(),
  ]);
  expect([...files.keys()].toSorted()).toEqual(['assets/browser-polyfill.js', 'manifest.json', 'worker.js']);
  expect(JSON.parse(files.get('manifest.json') ?? '')).toEqual({
    background: { service_worker: 'worker.js' },
    content_security_policy: { extension_pages: 'trusted-types tidings-polyfill ours' },
  });
  const run = (browser: unknown): readonly string[] => {
    const fetched: string[] = [];
    const scope = { browser, runtime: { onStartup: { addListener: () => undefined } } };
    const createPolicy = (_name: string, rules: { createScriptURL: () => string }) => rules;
    new Function('globalThis', 'trustedTypes', 'importScripts', files.get('worker.js') ?? '')(
      scope,
      { createPolicy },
      (url: string) => {
        fetched.push(url);
        scope.browser = scope;
      },
    );
    return fetched;
  };
  expect(run(undefined)).toEqual(['/assets/browser-polyfill.js']);
  expect(run({ runtime: { onStartup: { addListener: () => undefined } } })).toEqual([]);
});

test('Firefox gets no polyfill', async () => {
  const files = await built(worker, [
    latePolyfill('firefox'),
    extension({ scripts: ['service-worker-loader.js'], type: 'module' }),
    oneWorker(),
  ]);
  expect([...files.keys()].toSorted()).toEqual(['manifest.json', 'worker.js']);
  expect(JSON.parse(files.get('manifest.json') ?? '')).toMatchObject({ background: { scripts: ['worker.js'] } });
  expect(files.get('worker.js')).not.toContain('polyfill');
});

test.each([
  { what: 'no loader', plugins: [], reason: 'loads a worker' },
  { what: 'a policy without trusted types', plugins: [extension({}, "script-src 'self'")], reason: 'no trusted-types' },
])('with $what the build fails', async ({ plugins, reason }) => {
  await expect(built(worker, [latePolyfill('chrome'), ...plugins, oneWorker()])).rejects.toThrow(reason);
});

test('a background that imports something later fails the build', async () => {
  const sources = {
    'src/background/index.ts': `${background} import('../late.ts').then(console.log);`,
    'src/late.ts': 'export const late = 1;',
  };
  const plugins = [latePolyfill('chrome'), plainImports(), extension({}), oneWorker()];
  await expect(built(sources, plugins)).rejects.toThrow('is not self-contained');
});

test('the build fails when nothing imports the polyfill', async () => {
  const sources = { 'src/background/index.ts': 'self.one = 1;' };
  await expect(built(sources, [latePolyfill('chrome'), extension({}), oneWorker()])).rejects.toThrow('Nothing imports');
});
