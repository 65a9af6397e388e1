import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readBundle } from '../../tools/browser/bundle.ts';
import { expectOnlyGoogleAsked } from '../../tools/stage/only-google-asked.ts';
import { expectMailShown } from '../../tools/stage/shown-mail.ts';
import { setClient, signIn } from '../../tools/stage/sign-in.ts';
import { builtBundle, openStage, type Stage } from '../../tools/stage/stage.ts';
import { withNewMessage } from './new-message.ts';

/** What Chromium before 148 lacks; a script that still finds it there does not run. */
const FORGET = 'if (!delete globalThis.browser || globalThis.browser) throw new Error("`browser` stays");';

/** A copy of the bundle whose worker and pages find the world of Chromium 147, with `chrome` alone. */
async function bundleWithoutBrowser(): Promise<string> {
  const folder = resolve('out/old-chromium');
  await rm(folder, { recursive: true, force: true });
  await cp(builtBundle('Chromium'), folder, { recursive: true });
  const { popup, options } = await readBundle(folder);
  await writeFile(join(folder, 'forget.js'), FORGET);
  await change(join(folder, 'worker.js'), (text) => FORGET + text);
  for (const page of [popup, options])
    await change(join(folder, page), (html) => html.replace('<script ', '<script src="/forget.js"></script><script '));
  return folder;
}

async function change(file: string, to: (text: string) => string): Promise<void> {
  const text = await readFile(file, 'utf8');
  const changed = to(text);
  expect(changed).not.toBe(text);
  await writeFile(file, changed);
}

let stage: Stage;

beforeAll(async () => {
  stage = await openStage('Chromium', { dist: await bundleWithoutBrowser() });
});
afterAll(async () => stage?.close());

test('a Chromium that has only `chrome` signs in, polls after its worker died, and shows the mail', async () => {
  await setClient(stage);
  await signIn(stage, 'manage');
  await expectMailShown(stage);
  await stage.browser.killBackground();
  const { popup } = await withNewMessage(stage, 'The engine is ready');

  // The polyfill's `browser` is made from `chrome`; the browser's own is not.
  expect(await popup.evaluate('Object.getPrototypeOf(browser) === chrome')).toBe(true);
  expectOnlyGoogleAsked(stage);
});
