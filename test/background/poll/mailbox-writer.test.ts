import { describe, expect, test } from 'vitest';
import { openMailbox, readMailbox } from '../../../src/background/poll/mailbox-writer.ts';
import type { Mailbox } from '../../../src/core/mailbox/mailbox.ts';
import { accountsItem } from '../../../src/storage/account-items.ts';
import { createFakeBrowser } from '../../../tools/fakes/fake-browser.ts';
import { createInstantGoogle } from '../../../tools/fakes/instant-google.ts';

/** Ada's account as it is stored, and writers of her mailbox as it is now. */
async function ada() {
  const browser = createFakeBrowser();
  const google = createInstantGoogle(browser);
  await google.add('ada');
  const world = google.start();
  const { accounts } = await world.local.read({ accounts: accountsItem });
  const [account] = accounts;
  if (account === undefined) throw new Error('No account is signed in');
  const stored = () => readMailbox(world, 'ada');
  const open = async () => openMailbox(world, account, await stored());
  return { browser, google, world, account, stored, open };
}

const movedTo = (historyId: string) => (mailbox: Mailbox) => ({ ...mailbox, historyId });
const countedAt = (at: number) => (mailbox: Mailbox) => ({ ...mailbox, countedAt: at });

test('a transition is stored, on top of what others have stored meanwhile', async () => {
  const { stored, open } = await ada();
  const [one, other] = [await open(), await open()];
  expect(await other.change((mailbox) => ({ ...mailbox, forcedListings: 3 }))).toBe(true);
  expect(await one.change(movedTo('7'))).toBe(true);
  expect(await stored()).toMatchObject({ forcedListings: 3, historyId: '7' });
  expect(one.now()).toEqual(await stored());
});

test('a writer goes on from the history ID that it has moved itself', async () => {
  const { stored, open } = await ada();
  const writer = await open();
  await writer.change(movedTo('7'));
  expect(await writer.change(movedTo('8'))).toBe(true);
  expect(await stored()).toMatchObject({ historyId: '8' });
});

describe('nothing is stored, and nothing is stored after that,', () => {
  test('where somebody else has moved the history ID', async () => {
    const { stored, open } = await ada();
    const [one, other] = [await open(), await open()];
    await other.change(movedTo('8'));
    expect(await one.change(countedAt(5))).toBe(false);
    expect(await one.change(countedAt(6))).toBe(false);
    expect(await stored()).toMatchObject({ historyId: '8' });
    expect(await stored()).not.toHaveProperty('countedAt');
    expect(one.now()).toEqual(await stored());
  });

  test('where the account was signed in again', async () => {
    const { google, stored, open } = await ada();
    const writer = await open();
    await google.add('ada');
    const before = await stored();
    expect(await writer.change(movedTo('7'))).toBe(false);
    expect(await stored()).toEqual(before);
  });

  test('where the account was removed', async () => {
    const { browser, world, open } = await ada();
    const writer = await open();
    await world.local.update({ accounts: accountsItem }, () => ({ accounts: [] }));
    const before = browser.local.text();
    expect(await writer.change(movedTo('7'))).toBe(false);
    expect(browser.local.text()).toBe(before);
  });
});

test('transitions that come while a write is under way share the next one, in the order in which they came', async () => {
  const { stored, open, world } = await ada();
  const writer = await open();
  const before = world.calls.filter((call) => call === 'local.set').length;
  const ends = ['1', '2', '3'].map((id) =>
    writer.change((mailbox) => movedTo(`${mailbox.historyId ?? ''}${id}`)(mailbox)),
  );
  expect(await Promise.all(ends)).toEqual([true, true, true]);
  expect(await stored()).toMatchObject({ historyId: '123' });
  expect(world.calls.filter((call) => call === 'local.set').length - before).toBeLessThan(3);
});

test('a transition that throws fails alone: the next write is made', async () => {
  const { stored, open } = await ada();
  const writer = await open();
  const failing = writer.change(() => {
    throw new Error('A bug');
  });
  await expect(failing).rejects.toThrow('A bug');
  expect(await writer.change(movedTo('7'))).toBe(true);
  expect(await stored()).toMatchObject({ historyId: '7' });
});
