import path from 'node:path';
import { enterAct, playScene } from '../../tools/scenes/play-scene.ts';
import type { Act, Scene } from '../../tools/scenes/scene.ts';
import type { Stage } from '../../tools/stage/stage.ts';
import { poseVariant } from './pose-variant.ts';
import type { Variant } from './variants.ts';

/** One screenshot that was taken. */
export interface Picture {
  readonly scene: string;
  readonly variant: string;
  /** The file name in the folder. */
  readonly file: string;
}

/** The result of one browser start. */
export interface Taken {
  readonly pictures: readonly Picture[];
  /** Scenes that could not be set up, and why. */
  readonly failures: readonly string[];
}

/** Takes screenshots of every scene of the acts in every variant, all of one language, into a folder. */
export async function takePictures(
  stage: Stage,
  acts: readonly Act[],
  variants: readonly Variant[],
  folder: string,
): Promise<Taken> {
  const pictures: Picture[] = [];
  const failures: string[] = [];
  const noteFailure = (name: string) => (error: unknown) => void failures.push(`${name}: ${inWords(error)}`);

  const take = async (scene: Scene): Promise<void> => {
    const fitting = variants.filter(
      ({ onlyIn = scene.page, density }) =>
        onlyIn === scene.page && (scene.isUnread !== true || density === 'comfortable'),
    );
    await playScene(stage, scene, async (page) => {
      const model = { scene, page, session: await page.createCDPSession() };
      for (const variant of fitting) {
        await poseVariant(stage, model, variant);
        const file = `${scene.name}.${variant.name}.png`;
        await stage.browser.screenshot(page, path.join(folder, file));
        pictures.push({ scene: scene.name, variant: variant.name, file });
      }
    });
  };

  for (const act of acts) {
    try {
      await enterAct(stage, act);
    } catch (error) {
      noteFailure(act.name)(error);
      continue;
    }
    for (const scene of act.scenes) await take(scene).catch(noteFailure(scene.name));
    await stage.browser.send({ command: 'set', args: [{ density: 'comfortable' }] });
  }
  return { pictures, failures };
}

function inWords(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
