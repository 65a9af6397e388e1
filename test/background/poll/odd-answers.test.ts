import { expect, test } from 'vitest';
import { createApp } from '../../../src/background/create-app.ts';
import { unloadedMessages } from '../../../src/core/mailbox/mailbox.ts';
import { MINUTE } from '../../../src/core/time.ts';
import { createFakeBrowser } from '../../../tools/fakes/fake-browser.ts';
import { createInstantGoogle, deliverTo } from '../../../tools/fakes/instant-google.ts';
import { keptMailbox, seen, truthOf } from '../../../tools/fakes/with-sandbox.ts';
import { keptHealth } from './kept-health.ts';

const refusal = (status: number, reason: string, message: string) => () =>
  Response.json({ error: { code: status, message, errors: [{ reason }], status: 'X' } }, { status });
const gone = refusal(404, 'notFound', 'Requested entity was not found.');
const lacking = (internalDate: unknown) => () =>
  Response.json({ id: 'a1', threadId: 'a1', labelIds: ['INBOX', 'UNREAD'], internalDate });

/** Ada, who is told of new mail, with `unread` messages, polled once. */
async function ada(unread = 0) {
  const browser = createFakeBrowser();
  const google = createInstantGoogle(browser);
  await google.add('ada');
  const gmail = google.mailbox('ada');
  deliverTo(gmail, unread);
  const worker = () => google.start({ mayNotify: async () => true });
  const poll = async (minutes = 1) => {
    for (let minute = 0; minute < minutes; minute += 1) {
      browser.advance(MINUTE);
      google.asked.length = 0;
      await createApp(worker()).commands.checkNow();
    }
    return google.methods();
  };
  await poll();
  const kept = () => keptMailbox(worker());
  /** Puts `answer` in the place of Gmail's to a path; no answer takes the last one back. */
  const meddle = (path: string, answer?: () => Response) => {
    google.meddle = (_account, asked) => (asked.endsWith(path) ? answer?.() : undefined);
  };
  return { browser, google, gmail, poll, kept, meddle, worker };
}

test('a message that cannot be found just after it arrived is listed and announced by the next poll', async () => {
  const { browser, gmail, poll, kept, meddle } = await ada(2);
  const [id = ''] = deliverTo(gmail, 1);
  meddle(`/messages/${id}`, gone);
  await poll();
  expect(await kept()).toMatchObject({ count: { messages: 3 } });
  meddle('');
  await poll();
  expect(seen(await kept())).toEqual(truthOf(gmail));
  expect([...browser.notifications.keys()]).toEqual([`ada:${id}`]);
});

test('a message that cannot be found for minutes is gone, though history has not said so', async () => {
  const { gmail, poll, kept, meddle } = await ada();
  const [id = ''] = deliverTo(gmail, 1);
  meddle(`/messages/${id}`, gone);
  await poll(2);
  expect((await kept()).unread).toHaveLength(1);
  await poll(2);
  expect((await kept()).unread).toEqual([]);
});

test.each([
  { what: '500', answer: () => new Response('', { status: 500 }) },
  { what: 'a failed precondition', answer: refusal(400, 'failedPrecondition', 'Precondition check failed.') },
  { what: 'no object', answer: () => Response.json([]) },
  { what: 'an empty object', answer: () => Response.json({}) },
  { what: 'nothing', answer: () => new Response('') },
  { what: 'a date before 1970', answer: lacking('-3600000') },
  { what: 'no date', answer: lacking(undefined) },
  { what: 'a date of another type', answer: lacking(7) },
])('a message that is answered with $what is passed over, and the rest goes on', async ({ answer }) => {
  const { browser, gmail, poll, kept, meddle, worker } = await ada(1);
  const [odd = '', fine = ''] = deliverTo(gmail, 2);
  meddle(`/messages/${odd}`, answer);
  await poll();
  expect(Object.keys((await kept()).messages)).toContain(fine);
  expect(unloadedMessages(await kept())).toBe(0);
  expect(await poll()).toEqual(['users.getProfile', expect.any(String)]);
  expect(await poll()).toEqual(['users.getProfile']);
  expect(unloadedMessages(await kept())).toBe(1);
  await poll(58);
  expect(await keptHealth(worker())).toMatchObject({ failures: 0, checkedAt: browser.now() });
  expect(browser.badge).toMatchObject({ text: '3', tone: 'well' });
  expect((await kept()).withheld[odd]?.tries).toBe(6);
  meddle('');
  await poll(60);
  expect(unloadedMessages(await kept())).toBe(0);
  expect(seen(await kept())).toEqual(truthOf(gmail));
});

test('where Gmail gives none of many messages, that is trouble', async () => {
  const { gmail, google, poll, worker } = await ada();
  deliverTo(gmail, 8);
  google.meddle = (_account, path) => (path.includes('/messages/') ? new Response('', { status: 500 }) : undefined);
  await poll();
  expect(await keptHealth(worker())).toMatchObject({ failures: 1, problem: { kind: 'server' } });
});

test('a watched label that was deleted is left out of the sum and named, and the rest is listed', async () => {
  const { browser, google, gmail, poll, kept, worker } = await ada(1);
  const label = gmail.createLabel('Project');
  const watch = { kind: 'labels' as const, labels: ['INBOX', label.id], unit: 'messages' as const };
  await createApp(worker()).commands.choose('ada', { watch });
  google.meddle = (_account, path) => (path.endsWith(`/labels/${label.id}`) ? gone() : undefined);
  const [id = ''] = deliverTo(gmail, 1);
  await poll(2);
  expect(await kept()).toMatchObject({ count: { messages: 2 }, lostLabels: [label.id] });
  expect([...browser.notifications.keys()]).toEqual([`ada:${id}`]);
  expect(browser.badge).toMatchObject({ text: '2', tone: 'well' });
  // A list that Gmail refuses because of the label does not keep the others from being made.
  gmail.expireHistory();
  deliverTo(gmail, 1);
  await poll(2);
  expect((await kept()).unread).toHaveLength(3);
  google.meddle = () => undefined;
  await poll(60);
  expect((await kept()).lostLabels).toEqual([]);
});

test('where every watched label was deleted, no count is claimed', async () => {
  const { google, gmail, poll, kept, worker } = await ada(1);
  const { id } = gmail.createLabel('Project');
  await createApp(worker()).commands.choose('ada', { watch: { kind: 'labels', labels: [id], unit: 'messages' } });
  google.meddle = (_account, path) => (path.endsWith(`/labels/${id}`) ? gone() : undefined);
  await poll(61);
  expect((await kept()).count).toBeUndefined();
  expect((await kept()).lostLabels).toEqual([id]);
});

test('history that moved without records is not taken for the whole truth', async () => {
  const { browser, gmail, poll, kept, meddle } = await ada(1);
  deliverTo(gmail, 1);
  meddle('/history', () => Response.json({ historyId: gmail.historyId }));
  await poll();
  meddle('');
  await poll(4);
  expect(seen(await kept())).toEqual(truthOf(gmail));
  expect(browser.notifications.size).toBe(1);
  expect((await kept()).doubt).toBeUndefined();
  expect(await poll()).toEqual(['users.getProfile']);
});

test('a total that lags behind is read again by the next poll', async () => {
  const { browser, gmail, poll, meddle } = await ada();
  deliverTo(gmail, 1);
  meddle('/labels/INBOX', () => Response.json({ messagesUnread: 0, threadsUnread: 0 }));
  await poll();
  meddle('');
  await poll();
  expect(browser.badge?.text).toBe('1');
  expect(await poll()).toEqual(['users.getProfile']);
});

test('list and total that go on disagreeing cost a listing after growing pauses, not at every poll', async () => {
  const { poll, meddle, google } = await ada(3);
  meddle('/labels/INBOX', () => Response.json({ messagesUnread: 7, threadsUnread: 7 }));
  await poll(59);
  let listings = 0;
  for (let minute = 0; minute < 240; minute += 1) {
    await poll();
    listings += google.methods().filter((method) => method === 'users.messages.list').length;
  }
  expect(listings).toBeGreaterThan(2);
  expect(listings).toBeLessThan(12);
});

test('a history id that went back is settled by a listing, and no history is asked for', async () => {
  const { gmail, poll, kept, meddle } = await ada(1);
  deliverTo(gmail, 1);
  meddle('/profile', () => Response.json({ historyId: '7' }));
  expect(await poll()).toEqual(['users.getProfile', 'users.labels.get']);
  await poll(2);
  expect((await kept()).unread).toHaveLength(2);
});

test('labels that changed while history was lost are shown as they are', async () => {
  const { gmail, poll, kept } = await ada(2);
  const [id = ''] = Object.keys((await kept()).messages);
  gmail.modify([id], { add: ['STARRED'] });
  gmail.expireHistory();
  await poll();
  expect((await kept()).messages[id]?.labels).toContain('STARRED');
});

test('thousands marked as read elsewhere: the count comes first, and a pause of our own is no trouble of Google', async () => {
  const { browser, gmail, google, poll, worker } = await ada(30);
  for (let round = 0; round < 3; round += 1) {
    gmail.expireHistory();
    deliverTo(gmail, 1);
    await poll();
    expect(browser.badge).toMatchObject({ text: String(truthOf(gmail).count), tone: 'well' });
    expect(await keptHealth(worker())).toMatchObject({ failures: 0 });
  }
  expect(google.methods()).not.toContain('users.messages.list');
});
