import { expect, test } from 'vitest';
import { createApp } from '../../../src/background/create-app.ts';
import type { Watch } from '../../../src/core/mailbox/watch.ts';
import { MINUTE } from '../../../src/core/time.ts';
import { createFakeBrowser } from '../../../tools/fakes/fake-browser.ts';
import { createInstantGoogle, deliverTo } from '../../../tools/fakes/instant-google.ts';
import { keptMailbox } from '../../../tools/fakes/with-sandbox.ts';
import { keptHealth } from './kept-health.ts';

const refusal = (code: number, reason: string) =>
  Response.json({ error: { code, message: 'no', errors: [{ reason }] } }, { status: code });

/** Ada with two messages, polled once; then Gmail refuses to list, and knows no label by `labels.get`. */
async function refused(watch: (choir: string) => Watch) {
  const browser = createFakeBrowser();
  const google = createInstantGoogle(browser);
  await google.add('ada');
  const gmail = google.mailbox('ada');
  const choir = gmail.createLabel('Choir').id;
  gmail.modify(deliverTo(gmail, 2), { add: [choir] });
  await createApp(google.start()).alarmRang();
  await createApp(google.start()).commands.choose('ada', { watch: watch(choir) });
  expect((await keptMailbox(google.start())).unread).toHaveLength(2);
  gmail.expireHistory();
  deliverTo(gmail, 1);
  google.meddle = (_account, path) => {
    if (path.endsWith('/messages')) return refusal(400, 'invalidArgument');
    return path.includes('/labels/') ? refusal(404, 'notFound') : undefined;
  };
  google.asked.length = 0;
  browser.advance(MINUTE);
  await createApp(google.start()).alarmRang();
  const world = google.start();
  return { google, mailbox: await keptMailbox(world), health: await keptHealth(world) };
}

test("a listing of one of Gmail's own labels that is refused is trouble, and the list stays", async () => {
  const { google, mailbox, health } = await refused(() => ({ kind: 'labels', labels: ['INBOX'], unit: 'messages' }));
  expect(mailbox.unread).toHaveLength(2);
  expect(health).toMatchObject({ failures: 1 });
  expect(google.methods()).not.toContain('users.labels.get');
});

test('a listing that is refused because the label is gone is empty, and no trouble', async () => {
  const { mailbox, health } = await refused((choir) => ({ kind: 'labels', labels: [choir], unit: 'messages' }));
  expect(mailbox).toMatchObject({ unread: [], lostLabels: ['Label_1'] });
  expect(health).toMatchObject({ failures: 0 });
});
