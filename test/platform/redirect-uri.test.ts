import { beforeEach, expect, test, vi } from 'vitest';
import { redirectUri } from '../../src/platform/redirect-uri.ts';

const fake = vi.hoisted((): { identity?: object } => ({}));
vi.mock('../../src/platform/browser.ts', () => ({ browser: fake }));

beforeEach(() => {
  delete fake.identity;
});

const identity = (address: string) => ({ launchWebAuthFlow: () => {}, getRedirectURL: () => address });

test.each([
  {
    browser: 'Chromium gives an address that can be registered as it is',
    address: 'https://abcdefghijklmnopabcdefghijklmnop.chromiumapp.org/',
    registered: 'https://abcdefghijklmnopabcdefghijklmnop.chromiumapp.org/',
  },
  {
    browser: 'Firefox gives one of a domain that Google refuses, so that its loopback form with the same hash is taken',
    address: 'https://1d50dd17c0ffee00c0ffee00c0ffee00c0ffee00.extensions.allizom.org/',
    registered: 'http://127.0.0.1/mozoauth2/1d50dd17c0ffee00c0ffee00c0ffee00c0ffee00',
  },
  {
    browser: 'an address that only mentions that domain is left alone',
    address: 'https://extensions.allizom.org.example/',
    registered: 'https://extensions.allizom.org.example/',
  },
])('$browser', ({ address, registered }) => {
  fake.identity = identity(address);
  expect(redirectUri()).toBe(registered);
});

test('a browser without identity API has no address', () => {
  expect(redirectUri()).toBeUndefined();
});

test('a browser whose identity API opens no window has no address', () => {
  fake.identity = { getRedirectURL: () => 'https://abc.chromiumapp.org/' };
  expect(redirectUri()).toBeUndefined();
});
