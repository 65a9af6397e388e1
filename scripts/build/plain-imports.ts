import type { Plugin } from 'vite';
import { PRELOAD_HELPER } from '../package/loading-faults.ts';

/**
 * Makes scripts that are loaded on demand use a plain `import()`. Vite's helper finds their style sheets and preloads their
 * imports; ours have none that the page lacks, and the popup would load the helper before its first frame.
 */
export function plainImports(): Plugin {
  let replaced = false;
  return {
    name: 'plain-imports',
    apply: 'build',
    enforce: 'pre',
    load(id) {
      if (!/vite\/preload-helper\.js(?:\?|$)/.test(id)) return null;
      replaced = true;
      return 'export const __vitePreload = (load) => load();';
    },
    // Otherwise it would silently stop working when Vite renames its helper.
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const carriers = chunks.filter(({ code }) => PRELOAD_HELPER.test(code)).map(({ fileName }) => fileName);
      if (carriers.length > 0) this.error(`Vite's preload helper is in ${carriers.join(', ')}`);
      if (!replaced && chunks.some(({ dynamicImports }) => dynamicImports.length > 0))
        this.error("Vite's preload helper was not found, so something else stands at each import()");
    },
  };
}
