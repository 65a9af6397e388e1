import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { bundleIn, languagesOf } from '../tools/browser/bundle-in.ts';
import { buildBundle } from '../tools/builds/build-bundle.ts';
import { ACTS } from '../tools/scenes/acts.ts';
import type { Act } from '../tools/scenes/scene.ts';
import { builtBundle, openStage } from '../tools/stage/stage.ts';
import { contactSheet } from './screenshots/contact-sheet.ts';
import { readArguments, type ScreenshotArguments, USAGE } from './screenshots/read-arguments.ts';
import { type Picture, type Taken, takePictures } from './screenshots/take-pictures.ts';
import { type Variant, variantsIn } from './screenshots/variants.ts';

// The command behind `npm run screenshots`: every scene in every variant, from the built bundle in Chromium.
const ROOT = path.join(import.meta.dirname, '..');
const FOLDER = path.join(ROOT, 'out/screenshots');

async function takeAll({ only, variant: wanted }: ScreenshotArguments): Promise<void> {
  const bundle = process.env.TIDINGS_DIST === undefined ? await build() : builtBundle('Chromium');
  const all = variantsIn(await languagesOf(bundle));
  const variants = all.filter(({ name }) => wanted === undefined || name === wanted);
  const acts = ACTS.map((act) => ({ ...act, scenes: act.scenes.filter(({ name }) => isMeant(name, only)) })).filter(
    ({ scenes }) => scenes.length > 0,
  );
  if (variants.length === 0) throw new Error(`No such variant. Available: ${all.map(({ name }) => name).join(', ')}`);
  if (acts.length === 0) throw new Error(`No such scene. Available: ${sceneNames().join(', ')}`);

  if (only === undefined && wanted === undefined) await rm(FOLDER, { recursive: true, force: true });
  await mkdir(FOLDER, { recursive: true });
  const pictures: Picture[] = [];
  for (const language of new Set(variants.map((variant) => variant.language))) {
    const ofLanguage = variants.filter((variant) => variant.language === language);
    const taken = await takeIn(language, bundle, acts, ofLanguage);
    pictures.push(...taken.pictures);
    for (const failure of taken.failures) {
      console.error(`${language}: ${failure}`);
      process.exitCode = 1;
    }
  }
  await writeFile(path.join(FOLDER, 'index.html'), contactSheet(pictures));
  console.log(`${pictures.length} screenshots: ${path.relative(ROOT, FOLDER)}/index.html`);
}

async function build(): Promise<string> {
  return (await buildBundle(ROOT, 'chromium', path.join(ROOT, 'out/screenshots-bundle'))).folder;
}

async function takeIn(
  language: string,
  bundle: string,
  acts: readonly Act[],
  variants: readonly Variant[],
): Promise<Taken> {
  const { folder, remove } = await bundleIn(language, bundle);
  try {
    const stage = await openStage('Chromium', { dist: folder });
    try {
      return await takePictures(stage, acts, variants, FOLDER);
    } finally {
      await stage.close();
    }
  } finally {
    await remove();
  }
}

function isMeant(name: string, only: string | undefined): boolean {
  return only === undefined || name === only || name.startsWith(`${only}-`);
}

function sceneNames(): readonly string[] {
  return ACTS.flatMap(({ scenes }) => scenes.map(({ name }) => name));
}

function inWords(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

let asked: ScreenshotArguments | undefined;
try {
  asked = readArguments(process.argv.slice(2));
} catch (error) {
  console.error(`${inWords(error)}\n\n${USAGE}`);
  process.exitCode = 2;
}
if (asked !== undefined) {
  await takeAll(asked).catch((error: unknown) => {
    console.error(inWords(error));
    process.exitCode = 1;
  });
}
