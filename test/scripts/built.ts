import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build, type Plugin, type Rolldown } from 'vite';
import { afterAll } from 'vitest';

const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

/** Writes the sources into a folder of their own and builds them, as if by the plugin that makes extensions of them. */
export async function built(
  sources: Readonly<Record<string, string>>,
  plugins: readonly Plugin[],
): Promise<ReadonlyMap<string, string>> {
  const root = await mkdtemp(join(tmpdir(), 'tidings-build-'));
  folders.push(root);
  for (const [name, text] of Object.entries(sources)) {
    await mkdir(dirname(join(root, name)), { recursive: true });
    await writeFile(join(root, name), text);
  }
  const entries = Object.keys(sources).filter((name) => /\.html$|background/.test(name));
  const output = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [...plugins],
    build: {
      write: false,
      modulePreload: false,
      target: 'chrome120',
      rolldownOptions: { input: entries.map((name) => join(root, name)) },
    },
  });
  // `as`: without `watch` and with one output, that is what it gives.
  const { output: files } = output as Rolldown.RolldownOutput;
  return new Map(files.map((file) => [file.fileName, file.type === 'chunk' ? file.code : String(file.source)]));
}

/** What `@crxjs/vite-plugin` adds to a build: the manifest, and a loader that imports the background. */
export function extension(background: object, policy = 'trusted-types ours'): Plugin {
  return {
    name: 'extension',
    generateBundle(_options, bundle) {
      const worker = Object.values(bundle).find(
        ({ fileName }) => !fileName.includes('html') && fileName.endsWith('.js'),
      );
      this.emitFile({ type: 'asset', fileName: 'service-worker-loader.js', source: `import './${worker?.fileName}';` });
      const manifest = JSON.stringify({ background, content_security_policy: { extension_pages: policy } });
      this.emitFile({ type: 'asset', fileName: 'manifest.json', source: manifest });
    },
  };
}
