import { describe, expect, test } from 'vitest';
import { accessToken } from '../../src/background/ask/access-token.ts';
import { signIn } from '../../src/background/sign-in/sign-in.ts';
import { HOUR, MINUTE } from '../../src/core/time.ts';
import { createScene, signedIn } from '../background/sign-in/signing-in.ts';

const CLOCKS = [-24 * HOUR, -2 * HOUR, -5 * MINUTE, 5 * MINUTE, 2 * HOUR, 24 * HOUR, 90 * 24 * HOUR];

describe.each(CLOCKS)('where Google’s clock is %d ms ahead of this computer’s', (ahead) => {
  /** An ID token that is good from its first second, by Google's clock, to its last. */
  const claims = (to: Record<string, unknown>) => Object.assign(to, { nbf: to.iat });

  test('a person signs in', async () => {
    const { google, start } = createScene();
    google.clock = () => Date.now() + ahead;
    google.bend = { claims };
    expect(await signIn(start(), 'read')).toMatchObject({ ok: true });
  });

  test('an access token is refreshed, and serves for its hour', async () => {
    const { account, browser, google, world } = await signedIn();
    google.clock = () => Date.now() + ahead;
    google.bend = { claims };
    browser.advance(HOUR);
    expect(await accessToken(world, account)).toMatchObject({ ok: true });
    browser.advance(58 * MINUTE);
    expect(await accessToken(world, account)).toMatchObject({ ok: true });
    expect(google.refreshesSent).toHaveLength(1);
  });

  test('an ID token that has ended by Google’s own clock is refused', async () => {
    const { google, start } = createScene();
    google.clock = () => Date.now() + ahead;
    google.bend = { claims: (to) => Object.assign(to, { exp: Number(to.iat) - 60 }) };
    expect(await signIn(start(), 'read')).toMatchObject({ ok: false });
  });
});

test.each(['an exchange', 'a refresh'])(
  '%s whose ID token names Google without the scheme is Google’s',
  async (what) => {
    const { account, browser, google, scene, world } = await signedIn();
    google.bend = { claims: (to) => Object.assign(to, { iss: 'accounts.google.com' }) };
    browser.advance(HOUR);
    const end = what === 'a refresh' ? await accessToken(world, account) : await signIn(scene.start(), 'read');
    expect(end).toMatchObject({ ok: true });
  },
);
