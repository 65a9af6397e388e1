import { basename, dirname } from 'node:path';
import type { Plugin } from 'vite';

/** The pages' entries; the worker's modules keep their own names. */
const ENTRY = /\/src\/(popup|options|story)\/index\.tsx$/;
const OWN = /[?&]own=(\w+)$/;
/** Script files, and what `plainImports` puts at each `import()`; not the other virtual modules of plugins, which begin so, too. */
const COPIED = /^(?:[^\0].*\.(?:tsx?|m?js)|\0vite\/preload-helper\.js)$/;

/**
 * Gives each page its own copy of the modules that it shares with others, so that none becomes a shared chunk: a page then
 * fetches one script instead of four before it can show anything, and the worker loads nothing that only pages need. What
 * a page imports on demand still uses the page's own copies.
 */
export function ownModules(): Plugin {
  const copied = new Set<string>();
  return {
    name: 'own-modules',
    apply: 'build',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      const page = OWN.exec(importer ?? '')?.[1] ?? ENTRY.exec(importer ?? '')?.[1];
      if (page === undefined) return null;
      const resolved = await this.resolve(source, importer?.replace(OWN, ''), { ...options, skipSelf: true });
      if (resolved === null || resolved.external !== false || !COPIED.test(resolved.id)) return resolved;
      copied.add(page);
      return { ...resolved, id: `${resolved.id}?own=${page}` };
    },
    // Otherwise it would silently stop working when a page or the bundler changes.
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'chunk' || !file.facadeModuleId?.endsWith('.html')) continue;
        const page = basename(dirname(file.facadeModuleId));
        if (!copied.has(page))
          this.error(`The modules of ${page} were not copied: its entry is not src/${page}/index.tsx`);
        if (file.imports.length > 0)
          this.error(`${page} waits for ${file.imports.join(', ')} before it shows anything`);
      }
    },
  };
}
