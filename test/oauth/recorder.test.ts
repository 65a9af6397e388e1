import { expect, test } from 'vitest';
import { createApp } from '../../src/background/create-app.ts';
import { signIn } from '../../src/background/sign-in/sign-in.ts';
import type { CheckName, Story } from '../../src/core/sign-in-story/story.ts';
import { accountsItem } from '../../src/storage/account-items.ts';
import { failedStoryItem, revocationStoryItem, storiesItem } from '../../src/storage/story/story-items.ts';
import { FAKE_CLIENT, FAKE_REDIRECT_URI } from '../../tools/fakes/fake-world.ts';
import { openedToken } from '../background/opened-token.ts';
import { createScene, signedIn } from '../background/sign-in/signing-in.ts';
import { TEN_HOSTILE_ANSWERS } from './hostile-answers.ts';

const PASSED_AT_SIGN_IN: readonly CheckName[] = [
  'redirect',
  'state',
  'callback-issuer',
  'challenge',
  'dpop',
  'token-type',
  'issuer',
  'audience',
  'nonce',
  'expiry',
  'signature',
  'scopes',
];

async function storyOf({ world, account }: Awaited<ReturnType<typeof signedIn>>): Promise<Story | undefined> {
  return (await world.local.read({ stories: storiesItem(account.id) })).stories.signIn;
}

const names = (fields: readonly (readonly [string, string])[] = []) => fields.map(([name]) => name).sort();

test('a sign-in is told from the first address to the first request for mail', async () => {
  const story = await storyOf(await signedIn());
  expect(story).toMatchObject({ kind: 'sign-in', outcome: 'done' });
  expect(story?.calls.map(({ name }) => name)).toEqual(['authorization', 'callback', 'token', 'keys', 'mail']);
  const [authorization, callback, token, keys, mail] = story?.calls ?? [];
  expect(authorization?.request).toMatchObject({
    method: 'GET',
    address: 'https://accounts.google.com/o/oauth2/v2/auth',
  });
  expect(new Map(authorization?.request.query)).toEqual(
    new Map(
      Object.entries({
        client_id: FAKE_CLIENT.id,
        redirect_uri: FAKE_REDIRECT_URI,
        response_type: 'code',
        scope: 'openid email https://www.googleapis.com/auth/gmail.readonly',
        state: expect.stringMatching(/^.{4}….{4}\[43\]$/),
        nonce: expect.stringMatching(/^.{4}….{4}\[43\]$/),
        code_challenge: expect.stringMatching(/^.{4}….{4}\[43\]$/),
        code_challenge_method: 'S256',
        access_type: 'offline',
        prompt: 'select_account consent',
      }),
    ),
  );
  expect(callback?.request.address).toBe(FAKE_REDIRECT_URI);
  expect(token?.request).toMatchObject({ method: 'POST', address: 'https://oauth2.googleapis.com/token' });
  expect(names(token?.request.body)).toEqual([
    'client_id',
    'client_secret',
    'code',
    'code_verifier',
    'grant_type',
    'redirect_uri',
  ]);
  expect(token?.response?.status).toBe(200);
  expect(names(token?.response?.body)).toEqual([
    'access_token',
    'expires_in',
    'id_token',
    'refresh_token',
    'scope',
    'token_type',
  ]);
  expect(keys?.response?.body).toEqual([['kid', 'key-of-today']]);
  expect(new Map(mail?.request.headers).get('authorization')).toMatch(/^Bearer ya29….{4}\[\d+\]$/);
  expect(mail?.response).toMatchObject({ status: 200, body: [] });
});

test('each check of a good sign-in has both sides, which match', async () => {
  const story = await storyOf(await signedIn());
  expect(story?.checks.map(({ name }) => name)).toEqual(PASSED_AT_SIGN_IN);
  expect(story?.checks.filter(({ result }) => result !== 'passed')).toEqual([]);
  const equal: readonly CheckName[] = [
    'redirect',
    'state',
    'callback-issuer',
    'challenge',
    'issuer',
    'nonce',
    'signature',
  ];
  for (const check of story?.checks.filter(({ name }) => equal.includes(name)) ?? []) {
    expect(check.expected).not.toBe('');
    expect(check.found).toBe(check.expected);
  }
  expect(story?.idToken).toMatchObject({
    header: [
      ['alg', 'RS256'],
      ['kid', 'key-of-today'],
      ['typ', 'JWT'],
    ],
    claims: expect.arrayContaining([
      ['iss', 'https://accounts.google.com'],
      ['sub', '…[21]'],
      ['email', '…[15]'],
    ]),
  });
});

/** Which check of a story fails for each answer that must not be believed; some spoil no comparison, but an answer. */
const FAILED: Readonly<Record<string, CheckName | undefined>> = {
  'altered state': 'state',
  'altered iss': 'callback-issuer',
  'wrong nonce': 'nonce',
  'wrong audience': 'audience',
  'expired ID token': 'expiry',
  'bad signature': 'signature',
  'unknown key id': 'signature',
  'missing sub': 'subject',
};

test.each(TEN_HOSTILE_ANSWERS)('a sign-in that fails by $name is told, with the check that failed', async (hostile) => {
  const { google, start, browser } = createScene();
  google.bend = hostile.bend;
  const world = start();
  expect(await signIn(world, 'read')).toMatchObject({ ok: false });
  const { story } = await world.session.read({ story: failedStoryItem });
  expect(story?.outcome).toBe(hostile.failure.kind === 'refused' ? hostile.failure.check : '');
  const failed = story?.checks.filter(({ result }) => result === 'failed').map(({ name }) => name);
  const expected = FAILED[hostile.name];
  if (expected === 'subject') expect(story?.calls.map(({ name }) => name)).toContain('token');
  else expect(failed).toEqual(expected === undefined ? [] : [expected]);
  expect(browser.local.text()).not.toContain('stories:');
});

test('an answer without an issuer is told as such, and its other checks pass', async () => {
  const { google, start } = createScene();
  google.bend = { callback: (to) => to.delete('iss') };
  const world = start();
  const signed = await signIn(world, 'read');
  const { stories } = await world.local.read({ stories: storiesItem(signed.ok ? signed.value : '') });
  expect(stories.signIn?.checks.filter(({ result }) => result !== 'passed')).toEqual([
    { name: 'callback-issuer', expected: 'https://accounts.google.com', found: '', result: 'absent' },
  ]);
});

test('a window that was closed is told as far as it went, and a later success drops that', async () => {
  const { start } = createScene();
  const closed = start({ runWebAuthFlow: async () => ({ kind: 'cancelled' }) });
  await signIn(closed, 'read');
  const { story } = await closed.session.read({ story: failedStoryItem });
  expect(story).toMatchObject({ outcome: 'cancelled', checks: [] });
  expect(story?.calls.map(({ name }) => name)).toEqual(['authorization']);
  const world = start();
  await signIn(world, 'read');
  expect(await world.session.read({ story: failedStoryItem })).toEqual({ story: undefined });
});

test('nothing that could be used is stored: no value of the sign-in, in local or session storage, but its tokens', async () => {
  const scene = await signedIn();
  const { browser, google, windows, account } = { ...scene, windows: scene.scene.windows };
  const sent = new URL(windows[0] ?? '').searchParams;
  const secrets = [...['state', 'nonce', 'code_challenge'].map((name) => sent.get(name) ?? ''), ...google.codesSent];
  const stories = JSON.stringify(browser.local.peek(`stories:${account.id}`));
  const tokens = [await openedToken(scene.world, account.id), account.id, account.email, FAKE_CLIENT.secret];
  expect([...secrets, ...tokens].every((secret) => typeof secret === 'string' && secret.length > 10)).toBe(true);
  for (const secret of [...secrets, ...tokens]) expect(stories).not.toContain(secret);
  for (const secret of secrets) expect(browser.local.text() + browser.session.text()).not.toContain(secret);
  for (const secret of tokens.slice(0, 1)) expect(browser.local.text()).not.toContain(secret);
  expect(stories.length).toBeLessThan(8_000);
});

test('the record goes with the account', async () => {
  const { world, browser, account } = await signedIn();

  expect(browser.local.text()).toContain(`stories:${account.id}`);
  await createApp(world).commands.remove(account.id);
  expect(await world.local.read({ accounts: accountsItem })).toEqual({ accounts: [] });
  expect(browser.local.text()).not.toContain('stories:');
});

test('a revocation is told without any of its token', async () => {
  const { world, account } = await signedIn();

  await createApp(world).commands.remove(account.id, true);
  const { story } = await world.session.read({ story: revocationStoryItem });
  expect(story).toMatchObject({ kind: 'revocation', outcome: 'done', checks: [] });
  expect(story?.calls).toMatchObject([
    {
      name: 'revocation',
      request: { method: 'POST', address: 'https://oauth2.googleapis.com/revoke', body: [['token', '…[25]']] },
      response: { status: 200 },
    },
  ]);
});
