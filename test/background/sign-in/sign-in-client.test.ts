import { expect, test } from 'vitest';
import { createApp } from '../../../src/background/create-app.ts';
import { signIn } from '../../../src/background/sign-in/sign-in.ts';
import { readPolicy } from '../../../src/core/account/policy.ts';
import { ok } from '../../../src/core/result.ts';
import { FAKE_CLIENT, type FakeWorldOptions } from '../../../tools/fakes/fake-world.ts';
import { withoutJournal } from '../../../tools/fakes/without-journal.ts';
import { createScene, signedIn } from './signing-in.ts';

test('the client of a policy goes before the own one, and that before the one of the build', async () => {
  const { scene, world } = await signedIn();
  const policy = { id: '7-policy.apps.googleusercontent.com', secret: 'GOCSPX-of-the-policy' };
  const own = { id: '8-own.apps.googleusercontent.com', secret: 'GOCSPX-of-the-person' };
  await createApp(world).commands.setClient(own.id, own.secret);
  await signIn(scene.start(), 'read');
  await signIn(scene.start({ policy: async () => ok({ client: policy, allowedDomains: undefined }) }), 'read');
  const asked = scene.windows.map((url) => new URL(url).searchParams.get('client_id'));
  expect(asked).toEqual([FAKE_CLIENT.id, own.id, policy.id]);
});

const limited = (...allowedDomains: string[]): FakeWorldOptions => ({
  policy: async () => ok({ client: undefined, allowedDomains }),
});

test.each([
  { allowed: ['example.com'], hd: 'example.com', asked: 'example.com' },
  { allowed: ['example.com'], hd: 'Example.COM', asked: 'example.com' },
  { allowed: ['example.org', 'example.com'], hd: 'example.com', asked: '*' },
])('an account of $hd is let in where a policy allows $allowed, and Google is asked for $asked', async (row) => {
  const { google, start, windows } = createScene();
  google.bend = { claims: (to) => Object.assign(to, { hd: row.hd }) };
  expect(await signIn(start(limited(...row.allowed)), 'read')).toMatchObject({ ok: true });
  expect(windows.map((url) => new URL(url).searchParams.get('hd'))).toEqual([row.asked]);
});

test.each([undefined, '', 'example.org', 'mail.example.com', 'example.com.evil.example', 7, ['example.com']])(
  'an account whose hd is %j is refused where a policy allows example.com, and nothing is stored',
  async (hd) => {
    const { browser, google, start } = createScene();
    google.bend = { claims: (to) => Object.assign(to, { hd }) };
    const failure = { kind: 'other-domain', allowed: ['example.com'], got: google.person.email };
    expect(await signIn(start(limited('example.com')), 'read')).toEqual({ ok: false, problem: failure });
    expect(withoutJournal(browser.local.text())).toBe('');
  },
);

const ofOrganization: FakeWorldOptions = {
  policy: async () => ok({ client: FAKE_CLIENT, allowedDomains: ['example.com'] }),
};

test('what a refused domain was granted is revoked where the client is the organization’s too', async () => {
  const { browser, google, start } = createScene();
  expect(await signIn(start(ofOrganization), 'read')).toMatchObject({ problem: { kind: 'other-domain' } });
  expect(google.revocationsSent).toEqual([expect.stringMatching(/^1\/\//)]);
  expect(withoutJournal(browser.local.text())).toBe('');
});

test('it is not revoked where the user has an account, or may use the client elsewhere', async () => {
  const { scene, google, account } = await signedIn();
  for (const options of [ofOrganization, limited('example.com')])
    expect(await signIn(scene.start(options), 'read', account.id)).toMatchObject({ problem: { kind: 'other-domain' } });
  google.person = { sub: '2', email: 'bo@example.net' };
  expect(await signIn(scene.start(limited('example.com')), 'read')).toMatchObject({
    problem: { kind: 'other-domain' },
  });
  expect(google.revocationsSent).toEqual([]);
});

test('a malformed policy opens no window, even where a client is built in', async () => {
  const { browser, start, windows } = createScene();
  const world = start({ policy: async () => readPolicy({ clientId: 7 }) });
  expect(await signIn(world, 'read')).toEqual({ ok: false, problem: { kind: 'policy-invalid', key: 'clientId' } });
  expect(windows).toEqual([]);
  expect(withoutJournal(browser.local.text())).toBe('');
});
