import { expect, test } from 'vitest';
import { createApp } from '../../../src/background/create-app.ts';
import { MINUTE } from '../../../src/core/time.ts';
import { deliverTo } from '../../../tools/fakes/instant-google.ts';
import { type LockScene, locked, open, TEXTS } from './locked-scene.ts';

async function poll({ browser, google }: LockScene): Promise<void> {
  browser.advance(MINUTE);
  await createApp(google.start({ mayNotify: async () => true })).alarmRang();
}

const shown = ({ browser }: LockScene): readonly string[] =>
  [...browser.notifications.values()].map(({ title, text }) => `${title}: ${text}`);

test.each([1, 2, 30])('what came while locked (%i) is announced as a number once unlocked, and once', async (count) => {
  const scene = await locked();
  deliverTo(scene.google.mailbox('ada'), count);
  await poll(scene);
  expect(shown(scene)).toEqual([]);
  await open(scene);
  await poll(scene);
  expect(shown(scene)).toEqual([`${count} new message${count === 1 ? '' : 's'}: ada@example.com`]);
  for (const text of TEXTS) expect(shown(scene).join()).not.toContain(text);
  scene.browser.notifications.clear();
  await poll(scene);
  expect(shown(scene)).toEqual([]);
});

test('what comes after is announced by sender and subject', async () => {
  const scene = await locked();
  deliverTo(scene.google.mailbox('ada'), 1);
  await open(scene);
  await poll(scene);
  scene.browser.notifications.clear();
  deliverTo(scene.google.mailbox('ada'), 1);
  await poll(scene);
  expect(shown(scene)).toEqual(['bo@example.org: Number 0\nada@example.com']);
});

test('an action that waits is sent once unlocked, and not before', async () => {
  const scene = await locked();
  await open(scene);
  const [message] = scene.google.mailbox('ada').unread('INBOX');
  const id = message?.id ?? expect.fail('No message');
  const { queueAction } = await import('../../../src/storage/queue-action.ts');
  const { mailboxItem } = await import('../../../src/storage/mailbox-items.ts');
  const world = scene.google.start();
  const { mailbox } = await world.local.read({ mailbox: mailboxItem('ada') });
  const messages = [mailbox.messages[id] ?? expect.fail('Not listed')];
  const asked = { id: 'a-1', kind: 'archive', wholeConversation: false, messages } as const;
  await queueAction(world.local.update, 'ada', asked, scene.browser.now());
  expect(scene.browser.local.text()).not.toContain('Number');
  await createApp(scene.google.start()).commands.lockNow();
  await poll(scene);
  await poll(scene);
  expect(scene.google.methods('ada')).not.toContain('users.messages.modify');
  await open(scene);
  await poll(scene);
  expect(scene.google.mailbox('ada').counts('INBOX').messagesUnread).toBe(3);
});
