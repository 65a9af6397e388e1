import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import { defineConfig } from 'vite';
import manifest from './manifest.json' with { type: 'json' };
import { asciiScripts } from './scripts/build/ascii-scripts.ts';
import { inlineStyles } from './scripts/build/inline-styles.ts';
import { lateOAuth } from './scripts/build/late-oauth.ts';
import { latePolyfill } from './scripts/build/late-polyfill.ts';
import { licenses } from './scripts/build/licenses.ts';
import { locales } from './scripts/build/locales.ts';
import { oneWorker } from './scripts/build/one-worker.ts';
import { ownModules } from './scripts/build/own-modules.ts';
import { plainImports } from './scripts/build/plain-imports.ts';
import { DATA_TYPES } from './scripts/package/expectations.ts';

/** The public half of a throw-away key: it fixes the extension id of unpacked Chromium builds, and with it the redirect address. */
const DEVELOPMENT_KEY =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAtbEiETMsdD8nZwV1M8Rtp+RLTIuyMKLYt8o3s1980/CKggQPwvA0O9+2OQsIuXQzS9uuxbxsh/tt4NyWWSEWRFM9Y8SKf40/PtSWlCH6x5DRY4MKBXXXwJFxVQiM/11JrmRYyqKipHjHyJ8afBe86vLqavwdlB1Ke3g5PYWS/6O6vrGdAfhGvGaFyLRg57LlFszCXlu4A9YS7ffKJf+E3oB76d4yNBTOom9T1zzdOBFk+hQQaBTrUGLFnuxgZhURBhqu8X9hUvjRn3XhicoA8o3/T3mTNWsGA3MhS8X5tWvpg1j85PdW3kNd2WaxpCccE/9twndWbzKfwPmbRxFAVwIDAQAB';

const WORKER = 'src/background/index.ts';

const chrome = {
  ...manifest,
  key: DEVELOPMENT_KEY,
  minimum_chrome_version: '120',
  storage: { managed_schema: 'managed-schema.json' },
  background: { service_worker: WORKER, type: 'module' },
};

const firefox = {
  ...manifest,
  // Else Firefox hides the button, and the badge with it, behind the puzzle piece.
  action: { ...manifest.action, default_area: 'navbar' },
  background: { scripts: [WORKER], type: 'module' },
  browser_specific_settings: {
    gecko: {
      id: 'tidings@tidings.example',
      strict_min_version: '140.0',
      data_collection_permissions: { required: Object.keys(DATA_TYPES) },
    },
  },
};

// `vite build --mode chrome|firefox` writes dist/chrome or dist/firefox. TIDINGS_CLIENT_ID and TIDINGS_CLIENT_SECRET, if set,
// become the build's own Google client; neither is in the repository.
export default defineConfig(({ mode }) => {
  const browser = mode === 'firefox' ? 'firefox' : 'chrome';
  return {
    plugins: [
      latePolyfill(browser),
      lateOAuth(),
      ownModules(),
      plainImports(),
      crx({ manifest: (browser === 'firefox' ? firefox : chrome) as ManifestV3Export, browser }),
      licenses(),
      locales(),
      inlineStyles(),
      oneWorker(),
      asciiScripts(),
    ],
    define: {
      __CLIENT_ID__: JSON.stringify(process.env.TIDINGS_CLIENT_ID ?? ''),
      __CLIENT_SECRET__: JSON.stringify(process.env.TIDINGS_CLIENT_SECRET ?? ''),
    },
    build: {
      outDir: process.env.TIDINGS_OUT ?? `dist/${browser}`,
      target: browser === 'firefox' ? 'firefox140' : 'chrome120',
      // The pages that the manifest does not name.
      rolldownOptions: { input: ['src/story/index.html'] },
      modulePreload: false,
      emptyOutDir: true,
    },
    server: { port: 5173, strictPort: true },
  };
});
