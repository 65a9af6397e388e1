import { expect, test } from 'vitest';
import { removeAccount } from '../../../src/background/accounts/remove-account.ts';
import { accessToken } from '../../../src/background/ask/access-token.ts';
import { signIn } from '../../../src/background/sign-in/sign-in.ts';
import { HOUR } from '../../../src/core/time.ts';
import { createGate } from '../../../tools/fakes/gate.ts';
import { tokenError } from '../../oauth/google-wire.ts';
import { openedToken } from '../opened-token.ts';
import { signedIn } from '../sign-in/signing-in.ts';

const rotated = { access_token: 'ya29.late', token_type: 'Bearer', expires_in: 3_599, refresh_token: '1//late' };

/** A refresh that waits for its answer until the gate opens. */
async function refreshUnderWay(answer: () => Response) {
  const scene = await signedIn();
  const gate = createGate();
  scene.browser.advance(HOUR);
  scene.google.bend = {
    refresh: async () => {
      await gate.pass();
      return answer();
    },
  };
  const refresh = accessToken(scene.world, scene.account);
  await gate.reached;
  return { ...scene, gate, refresh };
}

test('a refusal of a token that was replaced meanwhile is tried again with the new one, and nothing is deleted', async () => {
  const { account, gate, google, refresh, scene } = await refreshUnderWay(() => tokenError('invalid_grant'));
  const old = await openedToken(scene.start(), account.id);
  await signIn(scene.start(), 'read', account.id);
  const renewed = await openedToken(scene.start(), account.id);
  google.bend = {};
  gate.open();
  expect(await refresh).toMatchObject({ ok: true });
  expect(google.refreshesSent).toEqual([old, renewed]);
  expect(await openedToken(scene.start(), account.id)).toBe(renewed);
});

test('a refresh that ends after its account was removed stores nothing', async () => {
  const { account, browser, gate, refresh, scene } = await refreshUnderWay(() => Response.json(rotated));
  await removeAccount(scene.start(), account.id);
  const local = browser.local.text();
  const session = browser.session.text();
  gate.open();
  await refresh;
  expect(browser.local.text()).toBe(local);
  expect(browser.session.text()).toBe(session);
  expect(local + session).not.toContain('ya29.');
});

test('a refresh that ends after its account was signed in again stores nothing', async () => {
  const { account, browser, gate, refresh, scene } = await refreshUnderWay(() => Response.json(rotated));
  await signIn(scene.start(), 'read', account.id);
  const local = browser.local.text();
  const session = browser.session.text();
  gate.open();
  await refresh;
  expect(browser.local.text()).toBe(local);
  expect(browser.session.text()).toBe(session);
});

test.each(['forgotten', 'signed in again'])(
  'an account that is %s while the new access token is being stored does not keep that token',
  async (what) => {
    const { account, browser, google, scene } = await signedIn();
    browser.advance(HOUR);
    const gate = createGate();
    const world = scene.start();
    // Stands between the write of local storage and the write of session storage.
    const session = {
      ...world.session,
      update: (async (items, change) => {
        await gate.pass();
        return world.session.update(items, change);
      }) satisfies typeof world.session.update,
    };
    google.bend = { refresh: () => Response.json(rotated) };
    const refresh = accessToken({ ...world, session }, account);
    await gate.reached;
    if (what === 'forgotten') await removeAccount(scene.start(), account.id);
    else await signIn(scene.start(), 'manage', account.id);
    gate.open();
    await refresh;
    expect(browser.session.text()).not.toContain('ya29.late');
  },
);
