import { beforeEach, expect, test, vi } from 'vitest';
import { runWebAuthFlow } from '../../src/platform/web-auth-flow.ts';

interface Flow {
  readonly url: string;
  readonly interactive: boolean;
}

const fake = vi.hoisted((): { asked: object[]; end: () => Promise<string> } => ({
  asked: [],
  end: () => Promise.resolve(''),
}));
vi.mock('../../src/platform/browser.ts', () => ({
  browser: {
    identity: {
      launchWebAuthFlow: (flow: Flow) => {
        fake.asked.push(flow);
        return fake.end();
      },
    },
  },
}));

beforeEach(() => {
  fake.asked = [];
});

test('the address that Google redirects to is given, and no option is sent that Firefox does not know', async () => {
  fake.end = () => Promise.resolve('https://abc.chromiumapp.org/?code=4/0A&state=s');
  expect(await runWebAuthFlow('https://accounts.google.com/o/oauth2/v2/auth?x=1')).toEqual({
    kind: 'returned',
    url: 'https://abc.chromiumapp.org/?code=4/0A&state=s',
  });
  expect(fake.asked).toEqual([{ url: 'https://accounts.google.com/o/oauth2/v2/auth?x=1', interactive: true }]);
});

test('a refusal that comes back by redirect is an answer like any other', async () => {
  fake.end = () => Promise.resolve('https://abc.chromiumapp.org/?error=access_denied');
  expect(await runWebAuthFlow('https://accounts.google.com/')).toMatchObject({ kind: 'returned' });
});

// The texts are those of Chromium 156 and Firefox 153.
test.each([
  { browser: 'Chromium', text: 'The user did not approve access.', kind: 'cancelled' },
  { browser: 'Firefox', text: 'User cancelled or denied access.', kind: 'cancelled' },
  { browser: 'Chromium', text: 'Authorization page could not be loaded.', kind: 'page-refused' },
  { browser: 'Firefox', text: 'Invalid request', kind: 'page-refused' },
  { browser: 'Chromium', text: 'Only one web auth flow is allowed at a time.', kind: 'already-open' },
])('$browser says "$text": $kind', async ({ text, kind }) => {
  fake.end = () => Promise.reject(new Error(text));
  expect(await runWebAuthFlow('https://accounts.google.com/')).toEqual({ kind });
});

test('a browser that rejects with a text alone is understood too', async () => {
  fake.end = () => Promise.reject('The user did not approve access.');
  expect(await runWebAuthFlow('https://accounts.google.com/')).toEqual({ kind: 'cancelled' });
});

test.each(['redirect_uri not allowed', 'Identity API is disabled in incognito windows.'])(
  'what was not foreseen is a bug and is not hidden: %s',
  async (text) => {
    fake.end = () => Promise.reject(new Error(text));
    await expect(runWebAuthFlow('https://accounts.google.com/')).rejects.toThrow(text);
  },
);
