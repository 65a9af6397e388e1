import path from 'node:path';
import { build, type Plugin, type Rolldown } from 'vite';

const SOURCE = 'src/oauth/oauth.ts';
const LOADER = /\/oauth\/load-oauth\.ts$/;
const REPLACED = '\0load-oauth';
/** Modules that belong into the late script alone. */
const OF_THE_SCRIPT = /\/(?:src\/oauth|node_modules\/oauth4webapi)\//;
/** The script's only global: an object with the exports of SOURCE. */
const GLOBAL = 'tidingsOAuth';

/** The script that signs in and refreshes tokens. */
export const OAUTH_SCRIPT = 'oauth.js';

/** The Trusted Types policy that allows the worker this one URL. */
export const OAUTH_TRUST = 'tidings-oauth';

/**
 * What stands for `load-oauth.ts` in a build. A service worker may import late what it imported when it was installed
 * (Service Workers section 3.2, `importScripts`); Firefox's event page has the script before it.
 */
const LATE = `
const load = () => {
  const policy = trustedTypes.createPolicy('${OAUTH_TRUST}', { createScriptURL: () => '/${OAUTH_SCRIPT}' });
  importScripts(policy.createScriptURL(''));
  return globalThis.${GLOBAL};
};
globalThis.addEventListener('install', load);
export const loadOAuth = () => globalThis.${GLOBAL} ?? load();
`;

/** Puts sign-in and tokens into a script of their own, which the background loads when it first needs them. */
export function lateOAuth(): Plugin {
  let used = false;
  let root = '';
  let target: string | readonly string[] | false | undefined;
  return {
    name: 'late-oauth',
    apply: 'build',
    enforce: 'pre',
    configResolved(config) {
      root = config.root;
      target = config.build.target;
    },
    resolveId(source, importer = '') {
      if (!LOADER.test(source) || !importer.includes('/src/background/')) return null;
      used = true;
      return REPLACED;
    },
    load: (id) => (id === REPLACED ? LATE : null),
    async generateBundle(_options, bundle) {
      if (!used) this.error('Nothing in the background loads sign-in and tokens: is src/oauth/load-oauth.ts gone?');
      for (const file of Object.values(bundle)) {
        const strays = file.type === 'chunk' ? file.moduleIds.filter((id) => OF_THE_SCRIPT.test(id)) : [];
        if (strays.length > 0 && isOfBackground(file))
          this.error(`${file.fileName} has ${strays.join(', ')}, which belongs into ${OAUTH_SCRIPT}`);
      }
      this.emitFile({ type: 'asset', fileName: OAUTH_SCRIPT, source: await scriptOf(root, target) });
    },
  };
}

function isOfBackground(file: Rolldown.OutputChunk | Rolldown.OutputAsset): boolean {
  return file.type === 'chunk' && file.moduleIds.some((id) => id.includes('/src/background/'));
}

/** The script, minified; a classic one, since a classic worker imports no other. */
async function scriptOf(root: string, target: string | readonly string[] | false | undefined): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    root,
    build: {
      write: false,
      target: target === undefined || target === false ? 'esnext' : [target].flat(),
      lib: { entry: path.join(root, SOURCE), formats: ['iife'], name: GLOBAL, fileName: () => OAUTH_SCRIPT },
    },
  });
  const [chunk] = [built].flat().flatMap((one) => ('output' in one ? one.output : []));
  if (chunk?.type !== 'chunk') throw new Error(`${SOURCE} made no script`);
  return chunk.code;
}
