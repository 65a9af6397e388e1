// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { fail, ok } from '../../../src/core/result.ts';
import { one, textOf } from '../../ui/draw.ts';
import { openPage } from '../open-page.tsx';
import { CLIENT, storedAccounts } from '../stored.ts';

const SIGNED_OUT = { kind: 'signed-out' } as const;
const OFFLINE = { kind: 'offline' } as const;

test.each([
  [
    'Everything is working',
    storedAccounts([{}, { email: 'bob@example.com' }]),
    '2 accounts signed in. Everything is working.',
  ],
  ['one account is offline', storedAccounts([{ problem: OFFLINE }]), 'It will keep trying'],
  [
    'one is offline and one signed out',
    storedAccounts([{ problem: OFFLINE }, { email: 'bob@example.com', problem: SIGNED_OUT }]),
    '1 account needs your attention.',
  ],
  [
    'what was wrong with a paused account',
    storedAccounts([{}, { email: 'bob@example.com', paused: true, problem: SIGNED_OUT }]),
    'Everything is working',
  ],
  ['all accounts are paused', storedAccounts([{ paused: true }]), 'All accounts are paused'],
])('the top of the page says it when %s', async (_when, local, words) => {
  const { root } = await openPage({ local });
  expect(textOf(one(root, '.status-line'))).toContain(words);
});

test('a client that came with the build leaves only signing in', async () => {
  const { root } = await openPage({ ports: { builtInClientId: CLIENT.id } });
  expect(textOf(one(root, '.setup [aria-current=step]'))).toContain('Sign in');
  expect(textOf(one(root, '#client'))).toContain('includes a Google client');
  expect(textOf(one(root, '#client'))).not.toContain('You create your own');
});

test.each([
  ['without identity API', { kind: 'no-identity' }, "doesn't let extensions sign in"],
  ['whose redirect URI has an invented domain', { kind: 'unregistrable', host: 'abc.app.qjz9zk' }, 'abc.app.qjz9zk'],
] as const)(
  'a browser %s is told so before a client is set up, and offered no sign-in',
  async (_name, failure, words) => {
    const { root } = await openPage({ local: { client: CLIENT }, ports: { redirectUri: fail(failure) } });
    expect(textOf(one(root, 'header'))).toContain(words);
    expect(root.querySelectorAll('#accounts input[type=radio]')).toHaveLength(0);
    expect(textOf(one(root, '#client'))).toContain(words);
    expect(root.querySelectorAll('#client .steps')).toHaveLength(0);
  },
);

test('storage that cannot be read is said in words, and read again on request', async () => {
  const failures = [new Error('broken')];
  const page = await openPage({
    ports: {
      hasHosts: async () => {
        const failure = failures.pop();
        if (failure !== undefined) throw failure;
        return true;
      },
    },
  });
  expect(textOf(page.root)).toContain("couldn't read");
  await page.after(() => one(page.root, 'button').click());
  expect(textOf(one(page.root, '.setup [aria-current=step]'))).toContain('Set up a Google client');
});

test('an organisation that has set the client is said to have, and nobody is told to set one up', async () => {
  const { root } = await openPage({ ports: { policy: async () => ok({ client: CLIENT, allowedDomains: undefined }) } });
  expect(root.textContent).toContain('Your organization manages the Google client');
  expect(root.querySelector('details.fold')?.hasAttribute('open')).toBe(false);
});

test('a malformed policy is named beside the client, by the key that an administrator must correct', async () => {
  const flaw = { kind: 'policy-invalid', key: 'allowedDomains' } as const;
  const { root } = await openPage({ ports: { policy: async () => fail(flaw) } });
  expect(textOf(one(root, '#client'))).toContain('an invalid value for allowedDomains');
});
