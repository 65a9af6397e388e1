import type { Plugin, Rolldown } from 'vite';
import { sourceOfStyle } from '../package/page-styles.ts';

const LINK = /<link rel="stylesheet"[^>]* href="\/([^"]+)">/g;
/** The policy in the repository's manifest, which `npm run dev` needs as it is. */
const FILES_ALONE = "style-src 'self'";

/**
 * Inlines each page's style sheet into the page and adds its hash to the policy, which then allows no other style (CSP
 * Level 3 section 2.3.1). A page's script waits for its style sheets, and in Chromium every file that a page requests waits
 * for the browser's main thread, which is busy opening the page: inlining shows the first row some milliseconds sooner.
 */
export function inlineStyles(): Plugin {
  return {
    name: 'inline-styles',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const hashes = new Set<string>();
        for (const page of Object.values(bundle)) {
          if (page.type !== 'asset' || !page.fileName.endsWith('.html')) continue;
          page.source = textOf(page).replace(LINK, (_link, file: string) => {
            const style = textOf(assetOf(bundle, file)).trim();
            if (/<\/style|url\(/i.test(style)) this.error(`${file} cannot be inlined: it contains </style or url()`);
            hashes.add(sourceOfStyle(style));
            return `<style>${style}</style>`;
          });
        }
        for (const file of Object.keys(bundle)) if (file.endsWith('.css')) delete bundle[file];
        const manifest = assetOf(bundle, 'manifest.json');
        const text = textOf(manifest);
        if (!text.includes(FILES_ALONE)) this.error(`manifest.json has no ${FILES_ALONE} to put the hashes into`);
        manifest.source = text.replace(FILES_ALONE, `style-src ${[...hashes].join(' ')}`);
      },
    },
  };
}

function assetOf(bundle: Rolldown.OutputBundle, file: string): Rolldown.OutputAsset {
  const found = bundle[file];
  if (found?.type !== 'asset') throw new Error(`The build has no ${file}`);
  return found;
}

function textOf({ source }: Rolldown.OutputAsset): string {
  return typeof source === 'string' ? source : new TextDecoder().decode(source);
}
