import type { Plugin } from 'vite';

/**
 * Scripts that are fetched later are fetched by a plain `import()`. Vite's helper looks for their style sheets and preloads
 * their imports; ours have none that the page has not, and the popup would carry the helper into its first frame.
 */
export function plainImports(): Plugin {
  return {
    name: 'plain-imports',
    apply: 'build',
    enforce: 'pre',
    load: (id) => (id.endsWith('vite/preload-helper.js') ? 'export const __vitePreload = (load) => load();' : null),
  };
}
