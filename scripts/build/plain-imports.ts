import type { Plugin } from 'vite';
import { PRELOAD_HELPER } from '../package/loading-faults.ts';

/**
 * Scripts that are fetched later are fetched by a plain `import()`. Vite's helper looks for their style sheets and preloads
 * their imports; ours have none that the page has not, and the popup would carry the helper into its first frame.
 */
export function plainImports(): Plugin {
  let replaced = false;
  return {
    name: 'plain-imports',
    apply: 'build',
    enforce: 'pre',
    load(id) {
      if (!id.endsWith('vite/preload-helper.js')) return null;
      replaced = true;
      return 'export const __vitePreload = (load) => load();';
    },
    // Else it would stop working without a word when Vite renames its helper.
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const carriers = chunks.filter(({ code }) => PRELOAD_HELPER.test(code)).map(({ fileName }) => fileName);
      if (carriers.length > 0) this.error(`Vite's preload helper is in ${carriers.join(', ')}`);
      if (!replaced && chunks.some(({ dynamicImports }) => dynamicImports.length > 0))
        this.error("Vite's preload helper was not found, so something else stands at each import()");
    },
  };
}
