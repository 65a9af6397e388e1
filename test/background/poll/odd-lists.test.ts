import { expect, test } from 'vitest';
import { createApp } from '../../../src/background/create-app.ts';
import { MINUTE } from '../../../src/core/time.ts';
import { createFakeBrowser } from '../../../tools/fakes/fake-browser.ts';
import { createInstantGoogle, deliverTo } from '../../../tools/fakes/instant-google.ts';
import { keptMailbox } from '../../../tools/fakes/with-sandbox.ts';

/** What is kept of ada's `unread` messages, and the badge, after a listing that Gmail answered with `answer`. */
async function afterList(unread: number, answer: Response) {
  const browser = createFakeBrowser();
  const google = createInstantGoogle(browser);
  await google.add('ada');
  const gmail = google.mailbox('ada');
  deliverTo(gmail, unread);
  await createApp(google.start()).alarmRang();
  gmail.expireHistory();
  google.meddle = (_account, path) => (path.endsWith('/messages') ? answer : undefined);
  browser.advance(MINUTE);
  await createApp(google.start()).alarmRang();
  expect(google.methods()).toContain('users.messages.list');
  return { kept: (await keptMailbox(google.start())).unread.length, badge: browser.badge };
}

test('no content in place of a list of nothing is an empty mailbox, and no trouble', async () => {
  const after = await afterList(0, new Response(null, { status: 204 }));
  expect(after).toMatchObject({ kept: 0, badge: { text: '', tone: 'well' } });
});

test.each(['[]', 'null', '""', '', '{"messages":[[]]}'])('%s in place of a list leaves what is kept', async (body) => {
  expect(await afterList(3, new Response(body))).toMatchObject({ kept: 3, badge: { text: '~3', tone: 'stale' } });
});
