import type { Plugin, Rolldown } from 'vite';
import { OAUTH_SCRIPT, OAUTH_TRUST } from './late-oauth.ts';
import { POLYFILL } from './late-polyfill.ts';

const LOADER = 'service-worker-loader.js';

/** The background's own script. */
export const WORKER = 'worker.js';

/** The policy forbids script URLs from strings; this Trusted Types policy allows one, for a Chromium that needs it. */
const TRUST = 'tidings-polyfill';
const FETCH_POLYFILL =
  `globalThis.browser||importScripts(trustedTypes.createPolicy("${TRUST}",` +
  `{createScriptURL:()=>"/${POLYFILL}"}).createScriptURL(""));`;
const TRUSTED = 'trusted-types ';

interface Background {
  readonly service_worker?: string;
  readonly scripts?: readonly string[];
}

/**
 * Makes the background one classic script, although the extension plugin writes a module that imports another. It starts in
 * two thirds of the time, and only a classic script can load the polyfill on demand: a module worker has no `import()`.
 */
export function oneWorker(): Plugin {
  return {
    name: 'one-worker',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const manifest = bundle['manifest.json'];
        const loader = bundle[LOADER];
        const loaded = Object.values(bundle).find((each) => textOf(loader).includes(each.fileName));
        if (manifest?.type !== 'asset' || loaded?.type !== 'chunk') return this.error(`No ${LOADER} loads a worker`);
        if (loaded.imports.length + loaded.dynamicImports.length + loaded.exports.length > 0)
          this.error(`${loaded.fileName} is not self-contained: it imports or exports`);

        const hasPolyfill = POLYFILL in bundle;
        const parsed: { readonly background: Background } = JSON.parse(textOf(manifest));
        const isWorker = parsed.background.scripts === undefined;
        const early = OAUTH_SCRIPT in bundle ? [OAUTH_SCRIPT] : [];
        const background: Background = isWorker ? { service_worker: WORKER } : { scripts: [...early, WORKER] };
        const text = JSON.stringify({ ...parsed, background }, null, 2);
        const names = [...(hasPolyfill ? [TRUST] : []), ...(isWorker && early.length > 0 ? [OAUTH_TRUST] : [])];
        if (!text.includes(TRUSTED))
          this.error(`manifest.json has no ${TRUSTED.trim()} to put ${names.join(' ')} into`);
        manifest.source = text.replace(TRUSTED, `${TRUSTED}${names.map((name) => `${name} `).join('')}`);
        const source = `(()=>{"use strict";${hasPolyfill ? FETCH_POLYFILL : ''}${loaded.code}})();`;
        this.emitFile({ type: 'asset', fileName: WORKER, source });
        delete bundle[LOADER];
        delete bundle[loaded.fileName];
      },
    },
  };
}

function textOf(file: Rolldown.OutputAsset | Rolldown.OutputChunk | undefined): string {
  if (file === undefined) return '';
  if (file.type === 'chunk') return file.code;
  return typeof file.source === 'string' ? file.source : new TextDecoder().decode(file.source);
}
