import { expect, test } from 'vitest';
import { createApp } from '../../../src/background/create-app.ts';
import { DAY, HOUR, MINUTE } from '../../../src/core/time.ts';
import { accountsItem } from '../../../src/storage/account-items.ts';
import { createFakeBrowser } from '../../../tools/fakes/fake-browser.ts';
import { createInstantGoogle, deliverTo } from '../../../tools/fakes/instant-google.ts';
import { keptMailbox, seen, truthOf } from '../../../tools/fakes/with-sandbox.ts';

/** An account with three messages, polled once, and what its probes have asked for since. */
async function polled() {
  const browser = createFakeBrowser();
  const google = createInstantGoogle(browser);
  await google.add('ada');
  const mailbox = google.mailbox('ada');
  deliverTo(mailbox, 3);
  const plain = google.start();
  const probes: string[] = [];
  const world = google.start({
    http: (url, init) => {
      const { pathname, searchParams } = new URL(url);
      if (pathname.endsWith('/profile')) probes.push(searchParams.get('fields') ?? '');
      return plain.http(url, init);
    },
  });
  const app = createApp(world);
  await app.alarmRang();
  probes.length = 0;
  google.asked.length = 0;
  const email = async () => (await world.local.read({ accounts: accountsItem })).accounts.map((one) => one.email);
  return { browser, google, mailbox, world, app, probes, email };
}

/** Google's answer for a mailbox of that address, to whoever asks for it. */
const named = (emailAddress: unknown, historyId: string) => (_account: string, path: string) =>
  path.endsWith('/profile') ? Response.json({ emailAddress, historyId }) : undefined;

test('the address is asked for once a day, in a request that is made anyway', async () => {
  const { browser, app, probes, google } = await polled();
  for (let minute = 0; minute < (2 * DAY) / HOUR; minute += 1) {
    browser.advance(HOUR);
    await app.alarmRang();
  }
  expect(probes).toHaveLength(48);
  expect(probes.filter((fields) => fields === 'emailAddress,historyId')).toHaveLength(2);
  expect(new Set(probes.filter((fields) => fields !== 'emailAddress,historyId'))).toEqual(new Set(['historyId']));
  expect(google.methods().filter((method) => method === 'users.getProfile')).toHaveLength(48);
});

test('a new address is taken over, and the list is made anew without a further probe', async () => {
  const { browser, google, mailbox, world, app, email } = await polled();
  browser.advance(DAY);
  google.meddle = named('ada.new@example.com', mailbox.historyId);
  await app.alarmRang();
  expect(await email()).toEqual(['ada.new@example.com']);
  expect(google.methods()).toEqual(expect.arrayContaining(['users.getProfile', 'users.messages.list']));
  expect(google.methods().filter((method) => method === 'users.getProfile')).toHaveLength(1);
  expect(seen(await keptMailbox(world))).toEqual(truthOf(mailbox));
  google.asked.length = 0;
  browser.advance(MINUTE);
  await app.alarmRang();
  expect(google.methods()).toEqual(['users.getProfile']);
});

test.each(['ADA@example.com', undefined, '', 7, 'x'.repeat(400), '\ud800@example.com'])(
  'an address that Gmail gives as %j changes nothing',
  async (address) => {
    const { browser, google, mailbox, app, email } = await polled();
    browser.advance(DAY);
    google.meddle = named(address, mailbox.historyId);
    await app.alarmRang();
    expect(await email()).toEqual(['ada@example.com']);
    expect(google.methods()).not.toContain('users.messages.list');
  },
);

test('an address that came for a mailbox that was signed in again meanwhile is not taken over', async () => {
  const { browser, google, mailbox, app, email } = await polled();
  browser.advance(DAY);
  google.meddle = async (account, path) => {
    if (!path.endsWith('/profile')) return undefined;
    await google.add('ada');
    return named('ada.old@example.com', mailbox.historyId)(account, path);
  };
  await app.alarmRang();
  expect(await email()).toEqual(['ada@example.com']);
});
