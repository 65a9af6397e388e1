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
    browser: 'Edge gives one like Chromium',
    address: 'https://ponmlkjihgfedcbaponmlkjihgfedcba.chromiumapp.org/',
    registered: 'https://ponmlkjihgfedcbaponmlkjihgfedcba.chromiumapp.org/',
  },
])('$browser', ({ address, registered }) => {
  fake.identity = identity(address);
  expect(redirectUri()).toEqual({ ok: true, value: registered });
});

test.each([
  ['ungoogled-chromium', 'https://abcdefghijklmnopabcdefghijklmnop.ch40m1umapp.qjz9zk/'],
  ['a domain that only mentions Firefox’s', 'https://extensions.allizom.org.example/'],
  ['a domain that only ends like Chromium’s', 'https://abc.evilchromiumapp.org/'],
  ['no TLS', 'http://abcdefghijklmnopabcdefghijklmnop.chromiumapp.org/'],
])('an address that Google does not register is told by its host: %s', (_name, address) => {
  fake.identity = identity(address);
  expect(redirectUri()).toEqual({ ok: false, problem: { kind: 'unregistrable', host: new URL(address).hostname } });
});

test('a browser without identity API has no address', () => {
  expect(redirectUri()).toEqual({ ok: false, problem: { kind: 'no-identity' } });
});

test('a browser whose identity API opens no window has no address', () => {
  fake.identity = { getRedirectURL: () => 'https://abc.chromiumapp.org/' };
  expect(redirectUri()).toEqual({ ok: false, problem: { kind: 'no-identity' } });
});
