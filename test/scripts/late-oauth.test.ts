import type { Plugin } from 'vite';
import { expect, test } from 'vitest';
import { lateOAuth } from '../../scripts/build/late-oauth.ts';
import { latePolyfill } from '../../scripts/build/late-polyfill.ts';
import { oneWorker } from '../../scripts/build/one-worker.ts';
import { built, extension } from './built.ts';

const SOURCES = {
  'src/oauth/exchange.ts': "export const exchange = () => 'the code was exchanged';",
  'src/oauth/oauth.ts': "export { exchange } from './exchange.ts';",
  'src/oauth/load-oauth.ts': "import * as oauth from './oauth.ts'; export const loadOAuth = () => oauth;",
  'src/background/index.ts':
    "import browser from 'webextension-polyfill'; import { loadOAuth } from '../oauth/load-oauth.ts';" +
    'browser.runtime.onStartup.addListener(() => loadOAuth().exchange());',
};

const pluginsFor = (browser: 'chrome' | 'firefox', background: object): readonly Plugin[] => [
  latePolyfill(browser),
  lateOAuth(),
  extension(background),
  oneWorker(),
];
const forChromium = () => pluginsFor('chrome', { service_worker: 'service-worker-loader.js', type: 'module' });

/** What a global scope gives to the scripts that run in it. */
interface Scope {
  readonly started: (() => unknown)[];
  readonly installed: (() => void)[];
  readonly imported: string[];
}

interface Rules {
  readonly createScriptURL: () => string;
}

/** A policy whose methods, as the browser's, work on nothing but the policy itself. */
class Policy {
  readonly #rules: Rules;
  constructor(rules: Rules) {
    this.#rules = rules;
  }
  createScriptURL(): string {
    return this.#rules.createScriptURL();
  }
}

/** Runs scripts one after the other in one global scope, whose `importScripts` runs oauth.js. */
function run(files: ReadonlyMap<string, string>, names: readonly string[]): Scope {
  const scope: Scope = { started: [], installed: [], imported: [] };
  const globals: Record<string, unknown> = {
    browser: { runtime: { onStartup: { addListener: (listener: () => unknown) => scope.started.push(listener) } } },
    addEventListener: (name: string, listener: () => void) => name === 'install' && scope.installed.push(listener),
  };
  const trustedTypes = { createPolicy: (_name: string, rules: Rules) => new Policy(rules) };
  const start = (name: string): void => {
    const code = `with (globalThis) { ${files.get(name)?.replace(/^var (\w+)=/, 'globalThis.$1=')} }`;
    new Function('globalThis', 'trustedTypes', 'importScripts', code.replaceAll('"use strict";', ''))(
      globals,
      trustedTypes,
      importScripts,
    );
  };
  const importScripts = (url: string): void => {
    scope.imported.push(url);
    start(url.slice(1));
  };
  for (const name of names) start(name);
  return scope;
}

test('Chromium imports the script when it installs the worker, and again in a later start that needs it', async () => {
  const files = await built(SOURCES, forChromium());
  const manifest = JSON.parse(files.get('manifest.json') ?? '');
  expect(manifest.background).toEqual({ service_worker: 'worker.js' });
  expect(manifest.content_security_policy.extension_pages).toContain('trusted-types tidings-polyfill tidings-oauth ');
  expect(files.get('worker.js')).not.toContain('the code was exchanged');

  const first = run(files, ['worker.js']);
  expect(first.imported).toEqual([]);
  for (const install of first.installed) install();
  expect(first.imported).toEqual(['/oauth.js']);

  const later = run(files, ['worker.js']);
  expect(later.started.map((start) => start())).toEqual(['the code was exchanged']);
  expect(later.started.map((start) => start())).toEqual(['the code was exchanged']);
  expect(later.imported).toEqual(['/oauth.js']);
});

test('Firefox has the script before the background', async () => {
  const files = await built(SOURCES, pluginsFor('firefox', { scripts: ['service-worker-loader.js'], type: 'module' }));
  const { background } = JSON.parse(files.get('manifest.json') ?? '');
  expect(background).toEqual({ scripts: ['oauth.js', 'worker.js'] });
  const { started, imported } = run(files, background.scripts);
  expect(started.map((start) => start())).toEqual(['the code was exchanged']);
  expect(imported).toEqual([]);
});

test.each([
  {
    what: 'takes a module of it past the loader',
    background: "import { exchange } from '../oauth/exchange.ts'; import { loadOAuth } from '../oauth/load-oauth.ts'; ",
    rest: 'browser.runtime.onStartup.addListener(() => [exchange(), loadOAuth()]);',
    reason: 'which belongs into oauth.js',
  },
  { what: 'loads it nowhere', background: '', rest: 'browser.runtime;', reason: 'Nothing in the background loads' },
])('the build fails when the background $what', async ({ background, rest, reason }) => {
  const text = `import browser from 'webextension-polyfill'; ${background}${rest}`;
  await expect(built({ ...SOURCES, 'src/background/index.ts': text }, forChromium())).rejects.toThrow(reason);
});
