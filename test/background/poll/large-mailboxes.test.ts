import { expect, test } from 'vitest';
import { createApp } from '../../../src/background/create-app.ts';
import { MINUTE } from '../../../src/core/time.ts';
import { createFakeBrowser } from '../../../tools/fakes/fake-browser.ts';
import { createInstantGoogle, deliverTo } from '../../../tools/fakes/instant-google.ts';
import { keptMailbox, seen, truthOf } from '../../../tools/fakes/with-sandbox.ts';

/** The methods that a first poll, an idle one, one after a message, and one after that was read ask for. */
async function costOf(unread: number) {
  const browser = createFakeBrowser();
  const google = createInstantGoogle(browser);
  await google.add('ada');
  const mailbox = google.mailbox('ada');
  deliverTo(mailbox, unread);
  const world = google.start();
  const costs: (readonly string[])[] = [];
  let fresh: readonly string[] = [];
  for (const happen of [
    () => {},
    () => {},
    () => {
      browser.advance(1);
      fresh = deliverTo(mailbox, 1);
    },
    () => mailbox.modify(fresh, { remove: ['UNREAD'] }),
  ]) {
    happen();
    browser.advance(MINUTE);
    google.asked.length = 0;
    await createApp(world).alarmRang();
    costs.push(google.methods());
  }
  return { costs, badge: browser.badge?.text, kept: await keptMailbox(world), mailbox };
}

test('a mailbox of a million unread costs the requests of one of 25', async () => {
  const small = await costOf(25);
  const large = await costOf(1_000_000);
  expect(large.costs).toEqual(small.costs);
  expect(large.badge).toBe('1M');
  expect(large.kept.count).toEqual({ messages: 1_000_000, threads: 1_000_000 });
  // Of the 500 that were kept, one was read.
  expect(large.kept.unread).toHaveLength(499);
  expect(large.kept.more).toBe(true);
}, 60_000);

/** An account with 1,200 unread, polled once. */
async function withMoreThanIsKept() {
  const browser = createFakeBrowser();
  const google = createInstantGoogle(browser);
  await google.add('ada');
  const mailbox = google.mailbox('ada');
  deliverTo(mailbox, 1_200);
  const world = google.start();
  await createApp(world).alarmRang();
  const readNewest = async (count: number) => {
    const newest = mailbox.unread('INBOX').slice(0, count);
    mailbox.modify(
      newest.map(({ id }) => id),
      { remove: ['UNREAD'] },
    );
    browser.advance(MINUTE);
    google.asked.length = 0;
    await createApp(world).alarmRang();
    expect(seen(await keptMailbox(world))).toEqual(truthOf(mailbox));
    return google.methods();
  };
  return { google, world, mailbox, readNewest };
}

test('when the list is read elsewhere it fills up from the ids, without a listing', async () => {
  const { readNewest } = await withMoreThanIsKept();
  const methods = await readNewest(25);
  expect(methods).not.toContain('users.messages.list');
  expect(methods.filter((method) => method === 'users.messages.get')).toHaveLength(25);
});

test('when all kept ids are read elsewhere the list is made anew from those beyond', async () => {
  const { mailbox, readNewest } = await withMoreThanIsKept();
  expect(await readNewest(500)).toContain('users.messages.list');
  mailbox.delete(mailbox.unread('INBOX')[0]?.id ?? '');
  await readNewest(490);
  await readNewest(200);
  expect(mailbox.counts('INBOX').messagesUnread).toBe(9);
});
