import { expect } from 'vitest';
import { until } from '../browser/until.ts';
import { type Decision, decide, googleWindow } from './google-window.ts';
import type { Stage } from './stage.ts';
import { press } from './words.ts';

/** Sets up the sandbox's client, as saving the form on the options page does. */
export async function setClient({ browser, sandbox }: Stage): Promise<void> {
  const { id, secret } = sandbox.client;
  expect(await browser.send({ command: 'setClient', args: [id, secret] })).toEqual({ ok: true });
}

/** Presses the popup's button, then decides in Google's window. */
export async function signInFromPopup(stage: Stage, decision: Decision): Promise<void> {
  const popup = await stage.browser.openPopup();
  await press(popup, 'popupSignIn');
  await decide(stage, await googleWindow(stage), decision);
}

/** The access level, as the extension's command defines it. */
export type Level = 'count' | 'read' | 'manage';

/** Signs in without a page, and waits until the first listing is complete. */
export async function signIn(stage: Stage, level: Level = 'read'): Promise<void> {
  const asked = stage.browser.send({ command: 'signIn', args: [level] });
  await decide(stage, await googleWindow(stage), { press: 'allow' });
  expect(await asked).toMatchObject({ ok: true });
}

/** Removes every account, and waits until the badge shows it. */
export async function removeAll({ browser }: Stage): Promise<void> {
  const { accounts } = await browser.storage('local');
  // `as`: what the bundle stores there; if it changes, the tests that compare it fail.
  for (const { id } of (accounts ?? []) as readonly { readonly id: string }[]) {
    await browser.send({ command: 'remove', args: [id] });
  }
  await until('the badge to be empty', async () => (await browser.badge()).text === '');
}
