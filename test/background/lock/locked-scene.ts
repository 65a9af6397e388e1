import { createApp } from '../../../src/background/create-app.ts';
import { createKey, sealKey } from '../../../src/background/lock/passphrase.ts';
import { lockItem } from '../../../src/storage/lock/lock-item.ts';
import { unlockedItem } from '../../../src/storage/lock/unlocked-item.ts';
import { mailboxItem } from '../../../src/storage/mailbox-items.ts';
import { createFakeBrowser } from '../../../tools/fakes/fake-browser.ts';
import { createInstantGoogle, deliverTo } from '../../../tools/fakes/instant-google.ts';

export const PASSPHRASE = 'correct horse battery';
/** Of every message, and of nothing else. */
export const TEXTS = ['Number ', 'bo@example.org', 'Choir'] as const;

/** Ada at *Manage* with four unread messages and a label, and Cy at *Count only* with two unread; both polled once. */
export async function adaAndCy() {
  const browser = createFakeBrowser();
  const google = createInstantGoogle(browser);
  await google.add('ada', 'manage');
  await google.add('cy', 'count');
  deliverTo(google.mailbox('ada'), 4);
  deliverTo(google.mailbox('cy'), 2);
  google.mailbox('ada').createLabel('Choir');
  const app = createApp(google.start());
  await app.alarmRang();
  await app.commands.refreshLabels('ada');
  return { browser, google };
}

export type LockScene = Awaited<ReturnType<typeof adaAndCy>>;

/** What PASSPHRASE opens; made once, since that is slow on purpose. */
const KEY = createKey();
const LOCK = await sealKey(KEY, PASSPHRASE);

/** The same with the lock on, and open. */
export async function withLock(): Promise<LockScene> {
  const scene = await adaAndCy();
  await open(scene);
  await scene.google.start().local.update({ lock: lockItem }, () => ({ lock: LOCK }));
  return scene;
}

/** Opens the lock as its passphrase would. */
export async function open({ browser }: LockScene): Promise<void> {
  await browser.session.set({ [unlockedItem.key]: { key: KEY, since: browser.now(), seenAt: browser.now() } });
}

/** The same, locked. */
export async function locked(): Promise<LockScene> {
  const scene = await withLock();
  await createApp(scene.google.start()).commands.lockNow();
  return scene;
}

/** The stored texts that anyone can read. */
export function textsIn({ browser }: LockScene): readonly string[] {
  const everything = `${browser.local.text()}${browser.session.text()}`;
  return TEXTS.filter((text) => everything.includes(text));
}

/** How many of Ada's messages a reader of storage finds. */
export async function listed({ google }: LockScene): Promise<number> {
  const { mailbox } = await google.start().local.read({ mailbox: mailboxItem('ada') });
  return Object.keys(mailbox.messages).length;
}
