import { copyFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { createCamera } from './pictures.ts';
import type { Stage } from './stage.ts';
import { STORY } from './story.ts';

/** The screenshot that the README shows. */
const README_PICTURE = { name: 'popup-2-list.png', file: 'docs/popup.png' } as const;

/**
 * Runs all steps and prints what the browser showed. Rejects at the first step that shows something unexpected, with the
 * step's name. With `docs`, also updates the README's screenshot.
 */
export async function tellStory(stage: Stage, root: string, docs: boolean): Promise<void> {
  const { browser, sandbox } = stage;
  const camera = createCamera(browser, path.join(root, 'out/demo'));
  console.log(
    `Tidings in ${browser.name}, connected to a local Google on this computer. Mailboxes: ${sandbox.accounts.join(', ')}.`,
  );
  console.log('Everything below is read from the browser, and the badge and the list are compared with the mailbox;');
  console.log('the lines "Cost" and "Google" are counted by the sandbox.');
  for (const [index, { title, play }] of STORY.entries()) {
    console.log(`\n${index + 1}. ${title}`);
    await play(stage, camera).catch((cause: unknown) => {
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw new Error(`Step ${index + 1} (${title}): ${reason}`, { cause });
    });
  }
  console.log('\nScreenshots:');
  for (const file of camera.taken()) console.log(`   ${path.relative(root, file)}`);
  if (docs) {
    const picture = path.join(root, README_PICTURE.file);
    await mkdir(path.dirname(picture), { recursive: true });
    await copyFile(path.join(root, 'out/demo', `${browser.name}-${README_PICTURE.name}`), picture);
    console.log(`   ${README_PICTURE.file}`);
  }
}
