import { expect, test } from 'vitest';
import { accessToken } from '../../../src/background/ask/access-token.ts';
import { HOUR, MINUTE } from '../../../src/core/time.ts';
import type { Bend } from '../../oauth/bend.ts';
import { signedIn, withoutStories } from '../sign-in/signing-in.ts';

test('an address that Google has not verified does not replace the known one', async () => {
  const { account, browser, google, world } = await signedIn();
  const before = withoutStories(browser.local);
  google.person = { ...google.person, email: 'eve@example.com' };
  google.bend = { claims: (to) => Object.assign(to, { email_verified: false }) };
  browser.advance(HOUR);
  expect(await accessToken(world, account)).toMatchObject({ ok: true });
  expect(withoutStories(browser.local)).toBe(before);
});

test.each<{ readonly whose: string; readonly bend: Bend }>([
  { whose: 'another account', bend: { claims: (to) => Object.assign(to, { sub: '2', email: 'bo@example.com' }) } },
  { whose: 'another client', bend: { claims: (to) => Object.assign(to, { azp: 'another' }) } },
  { whose: 'another kind', bend: { tokens: (to) => Object.assign(to, { token_type: 'DPoP' }) } },
])('tokens of $whose are not taken, and the refresh token stays', async ({ bend }) => {
  const { account, browser, google, world } = await signedIn();
  const before = withoutStories(browser.local);
  browser.advance(HOUR);
  google.bend = bend;
  expect(await accessToken(world, account)).toMatchObject({ problem: { kind: 'server' } });
  expect(withoutStories(browser.local)).toBe(before);
});

test('a token without a lifetime serves for minutes, so that not each request costs a refresh', async () => {
  const { account, browser, google, world } = await signedIn();
  google.bend = { tokens: (to) => Object.assign(to, { expires_in: undefined }) };
  browser.advance(HOUR);
  const first = await accessToken(world, account);
  browser.advance(3 * MINUTE);
  expect(await accessToken(world, account)).toEqual(first);
  expect(google.refreshesSent).toHaveLength(1);
  browser.advance(MINUTE);
  expect(await accessToken(world, account)).not.toEqual(first);
  expect(google.refreshesSent).toHaveLength(2);
});
