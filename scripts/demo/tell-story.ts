import { copyFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { createCamera } from './pictures.ts';
import type { Stage } from './stage.ts';
import { STORY } from './story.ts';

/** The picture that the README shows. */
const README_PICTURE = { name: 'popup-2-list.png', file: 'docs/popup.png' } as const;

/**
 * Plays the whole story and prints what the browser showed. Rejects at the first step whose sight is not what it should
 * be, naming it. With `docs`, renews the README's picture.
 */
export async function tellStory(stage: Stage, root: string, docs: boolean): Promise<void> {
  const { browser, sandbox } = stage;
  const camera = createCamera(browser, path.join(root, 'out/demo'));
  console.log(
    `Tidings in ${browser.name}, before a Google of its own on this computer. Mailboxes: ${sandbox.accounts.join(', ')}.`,
  );
  console.log('What stands below is read from the browser, and its number and list are compared with the mailbox;');
  console.log('the lines "Cost" and "Google" are counted by the sandbox.');
  for (const [index, { title, play }] of STORY.entries()) {
    console.log(`\n${index + 1}. ${title}`);
    await play(stage, camera).catch((cause: unknown) => {
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw new Error(`Step ${index + 1} (${title}): ${reason}`, { cause });
    });
  }
  console.log('\nPictures:');
  for (const file of camera.taken()) console.log(`   ${path.relative(root, file)}`);
  if (docs) {
    const picture = path.join(root, README_PICTURE.file);
    await mkdir(path.dirname(picture), { recursive: true });
    await copyFile(path.join(root, 'out/demo', `${browser.name}-${README_PICTURE.name}`), picture);
    console.log(`   ${README_PICTURE.file}`);
  }
}
