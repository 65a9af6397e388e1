import { expect, test } from 'vitest';
import { createApp } from '../../../src/background/create-app.ts';
import type { LabelChange } from '../../../src/core/actions/action-table.ts';
import type { Watch } from '../../../src/core/mailbox/watch.ts';
import { createFakeBrowser } from '../../../tools/fakes/fake-browser.ts';
import { createInstantGoogle, deliverTo } from '../../../tools/fakes/instant-google.ts';
import { keptMailbox } from '../../../tools/fakes/with-sandbox.ts';

async function ada(unread: number) {
  const browser = createFakeBrowser();
  const google = createInstantGoogle(browser);
  await google.add('ada');
  const gmail = google.mailbox('ada');
  const ids = deliverTo(gmail, unread);
  return { google, gmail, ids, app: createApp(google.start()) };
}

test.each<{ what: string; watch: Watch; away: Partial<LabelChange>; back: Partial<LabelChange> }>([
  {
    what: 'another tab of the inbox and back into Primary',
    watch: { kind: 'primary' },
    away: { add: ['CATEGORY_SOCIAL'], remove: ['CATEGORY_PERSONAL'] },
    back: { add: ['CATEGORY_PERSONAL'], remove: ['CATEGORY_SOCIAL'] },
  },
  {
    what: 'the archive and back into the inbox',
    watch: { kind: 'labels', labels: ['INBOX', 'STARRED'], unit: 'messages' },
    away: { remove: ['INBOX'] },
    back: { add: ['INBOX'] },
  },
])('the metadata of a message that goes into $what is not fetched again', async ({ watch, away, back }) => {
  const { google, gmail, app, ids } = await ada(3);
  const [id = ''] = ids;
  await app.commands.choose('ada', { watch });
  const shown = async () => (await keptMailbox(google.start())).unread.map((one) => one.id);
  const all = await shown();
  expect(all).toContain(id);
  google.asked.length = 0;
  gmail.modify([id], { add: [], remove: [], ...away });
  await app.commands.checkNow();
  expect(await shown()).not.toContain(id);
  gmail.modify([id], { add: ['IMPORTANT'], remove: [], ...back });
  await app.commands.checkNow();
  expect(await shown()).toEqual(all);
  expect(google.methods()).not.toContain('users.messages.get');
  expect((await keptMailbox(google.start())).messages[id]?.labels).toEqual(
    expect.arrayContaining([...(back.add ?? [])]),
  );
});

test('what has left and was read, thrown away or deleted since is not kept', async () => {
  const { google, gmail, app, ids } = await ada(4);
  await app.alarmRang();
  gmail.modify(ids, { add: [], remove: ['INBOX'] });
  await app.commands.checkNow();
  expect(Object.keys((await keptMailbox(google.start())).unlisted)).toHaveLength(4);
  gmail.modify(ids.slice(0, 1), { add: [], remove: ['UNREAD'] });
  gmail.modify(ids.slice(1, 2), { add: ['TRASH'], remove: [] });
  gmail.delete(ids[2] ?? '');
  await app.commands.checkNow();
  expect(Object.keys((await keptMailbox(google.start())).unlisted)).toEqual(ids.slice(3));
});
