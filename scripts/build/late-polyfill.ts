import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const NAME = 'webextension-polyfill';
const NATIVE = '\0native-browser?';
/** A module of a page, as `own-modules.ts` marks it. */
const OF_A_PAGE = /[?&]own=(\w+)$/;

/** Where Chromium's package has the polyfill: run as a script or a module, it defines `browser` if that is missing. */
export const POLYFILL = 'assets/browser-polyfill.js';

/**
 * Keeps `webextension-polyfill` out of every start that does not need it: scripts use `browser` directly, and only a Chromium
 * without it fetches the polyfill, before anything else runs. `one-worker.ts` does the same in the worker.
 */
export function latePolyfill(browser: 'chrome' | 'firefox'): Plugin {
  let used = false;
  return {
    name: 'late-polyfill',
    apply: 'build',
    enforce: 'pre',
    resolveId(source, importer = '') {
      if (source !== NAME) return null;
      used = true;
      return NATIVE + (OF_A_PAGE.exec(importer)?.[1] ?? 'worker');
    },
    load: (id) => (id.startsWith(NATIVE) ? 'export default globalThis.browser;' : null),
    async buildStart() {
      if (browser === 'firefox') return;
      const whole = fileURLToPath(import.meta.resolve(NAME));
      const text = await readFile(whole.replace(/\.js$/, '.min.js'), 'utf8');
      this.emitFile({ type: 'asset', fileName: POLYFILL, source: text.replace(/^\/\/# sourceMappingURL=.*\n/m, '') });
    },
    renderChunk: (code, { facadeModuleId }) => {
      if (browser === 'firefox' || !facadeModuleId?.endsWith('.html')) return null;
      // Inserted last: the bundler would split a page with a top-level await into several scripts.
      return `globalThis.browser||await import("/${POLYFILL}");${code}`;
    },
    generateBundle() {
      if (!used) this.error(`Nothing imports ${NAME}, so nothing would use what a page fetches`);
    },
  };
}
