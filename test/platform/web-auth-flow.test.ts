import { beforeEach, expect, test, vi } from 'vitest';
import { runWebAuthFlow } from '../../src/platform/web-auth-flow.ts';

interface Flow {
  readonly url: string;
  readonly interactive: boolean;
}

type Created = (window: { readonly id?: number; readonly type: string }) => void;

const fake = vi.hoisted((): { asked: object[]; end: () => Promise<string>; listeners: Set<Created> } => ({
  asked: [],
  end: () => Promise.resolve(''),
  listeners: new Set(),
}));
vi.mock('../../src/platform/browser.ts', () => ({
  browser: {
    windows: {
      onCreated: {
        addListener: (listener: Created) => void fake.listeners.add(listener),
        removeListener: (listener: Created) => void fake.listeners.delete(listener),
      },
    },
    identity: {
      launchWebAuthFlow: (flow: Flow) => {
        fake.asked.push(flow);
        return fake.end();
      },
    },
  },
}));

let opened: number[] = [];
const run = (url: string) => runWebAuthFlow(url, async (window) => void opened.push(window));

beforeEach(() => {
  fake.asked = [];
  opened = [];
});

test('the first popup window that opens during the flow is told, and none after it', async () => {
  const open: Created = (window) => {
    for (const listener of fake.listeners) listener(window);
  };
  fake.end = async () => {
    open({ id: 1, type: 'normal' });
    open({ id: 2, type: 'popup' });
    open({ id: 3, type: 'popup' });
    return 'https://abc.chromiumapp.org/?code=4/0A&state=s';
  };
  await run('https://accounts.google.com/');
  open({ id: 4, type: 'popup' });
  expect(opened).toEqual([2]);
  expect(fake.listeners.size).toBe(0);
});

test('the address that Google redirects to is given, and no option is sent that Firefox does not know', async () => {
  fake.end = () => Promise.resolve('https://abc.chromiumapp.org/?code=4/0A&state=s');
  expect(await run('https://accounts.google.com/o/oauth2/v2/auth?x=1')).toEqual({
    kind: 'returned',
    url: 'https://abc.chromiumapp.org/?code=4/0A&state=s',
  });
  expect(fake.asked).toEqual([{ url: 'https://accounts.google.com/o/oauth2/v2/auth?x=1', interactive: true }]);
});

test('a refusal that comes back by redirect is an answer like any other', async () => {
  fake.end = () => Promise.resolve('https://abc.chromiumapp.org/?error=access_denied');
  expect(await run('https://accounts.google.com/')).toMatchObject({ kind: 'returned' });
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
  expect(await run('https://accounts.google.com/')).toEqual({ kind });
});

test('a browser that rejects with a text alone is understood too', async () => {
  fake.end = () => Promise.reject('The user did not approve access.');
  expect(await run('https://accounts.google.com/')).toEqual({ kind: 'cancelled' });
});

test.each(['redirect_uri not allowed', 'Identity API is disabled in incognito windows.'])(
  'what was not foreseen is a bug and is not hidden: %s',
  async (text) => {
    fake.end = () => Promise.reject(new Error(text));
    await expect(run('https://accounts.google.com/')).rejects.toThrow(text);
  },
);
