import { expect, test } from 'vitest';
import { interruptedAt } from '../../../src/background/sign-in/settle-sign-in.ts';
import { storeGrant } from '../../../src/background/sign-in/store-grant.ts';
import type { AccessLevel } from '../../../src/core/account/access-level.ts';
import { HOUR } from '../../../src/core/time.ts';
import { createKeys } from '../../../src/oauth/keys/create-keys.ts';
import { bodiesItem } from '../../../src/storage/body-item.ts';
import { createFakeBrowser } from '../../../tools/fakes/fake-browser.ts';
import { FAKE_CLIENT, type FakeWorld } from '../../../tools/fakes/fake-world.ts';
import { createInstantGoogle } from '../../../tools/fakes/instant-google.ts';
import { sampleBody } from '../../core/mailbox/sample-body.ts';

const untold = { isIssuerNamed: true, hostedDomain: undefined, isBound: undefined, nonce: undefined };
const grant = { subject: 'ada', email: 'ada@example.com', refreshToken: '1//ada', accessToken: 'ya29.ada' };
const keys = await createKeys();
const bodyOf = (account: string) => ({ account, body: sampleBody({ id: 'a1' }) });

/** Ada and Bo at level Read. */
async function signedIn() {
  const browser = createFakeBrowser();
  const google = createInstantGoogle(browser);
  await google.add('ada');
  await google.add('bo');
  const world = google.start();
  const read = (account: string) =>
    world.session.update({ bodies: bodiesItem }, ({ bodies }) => ({ bodies: [...bodies, bodyOf(account)] }));
  const store = (level: AccessLevel, worker: FakeWorld = world) =>
    storeGrant(
      worker,
      { ...grant, keys, accessTokenExpiresAt: browser.now() + HOUR, ...untold },
      FAKE_CLIENT,
      level,
      browser.now(),
    );
  const kept = async () => (await world.session.read({ bodies: bodiesItem })).bodies.map(({ account }) => account);
  return { world, read, store, kept };
}

test('a sign-in at level Count leaves no text of that account, and those of the others', async () => {
  const { read, store, kept } = await signedIn();
  await read('ada');
  await read('bo');
  await store('count');
  expect(await kept()).toEqual(['bo']);
});

test('a text that was read while a sign-in at level Count was stored goes, too', async () => {
  const { world, read, store, kept } = await signedIn();
  const update: typeof world.local.update = async (...args) => {
    const after = await world.local.update(...args);
    await read('ada');
    return after;
  };
  await store('count', { ...world, local: { ...world.local, update } });
  expect(await kept()).toEqual([]);
});

test('a sign-in that allows reading leaves the texts that were read', async () => {
  const { read, store, kept } = await signedIn();
  await read('ada');
  await store('manage');
  expect(await kept()).toEqual(['ada']);
});

test('an interrupted sign-in of a known account can be tried again for the same account', () => {
  const failed = { kind: 'failed', failure: { kind: 'interrupted' }, at: 1, level: 'read' };
  expect(interruptedAt(1, { level: 'read', again: 'ada' })).toEqual({ ...failed, again: 'ada' });
  expect(interruptedAt(1, { level: 'read' })).toEqual(failed);
});
