import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Sandbox } from '../../../sandbox/sandbox.ts';
import { startSandbox } from '../../../sandbox/start-sandbox.ts';
import { REDIRECT, signIn } from '../../../tools/fakes/sandbox-sign-in.ts';
import { type CanaryKind, canariesOf } from '../../../tools/leaks/canaries.ts';
import { findLeaks } from '../../../tools/leaks/find-leaks.ts';

let sandbox: Sandbox;
let tokens: Record<string, unknown>;
beforeAll(async () => {
  sandbox = await startSandbox({ redirectUris: [REDIRECT] });
  await sandbox.mailbox('ada@example.com').compose({
    from: 'Quill <quill@featherstone.example>',
    subject: 'Asks for the golden cage',
    text: 'Begins with a snippet.\n\nEnds with an aria.',
  });
  tokens = await signIn(sandbox, { nonce: 'a nonce of some length, as ours are' });
});
afterAll(() => sandbox.stop());

const found = (text: string, ...kinds: readonly CanaryKind[]): readonly string[] =>
  findLeaks(
    text,
    canariesOf(sandbox).filter(({ kind }) => kinds.includes(kind)),
  );

test('every secret of a sign-in is a canary, whole or cut in half, under its own name', () => {
  const log = sandbox.log.entries();
  const form = new URLSearchParams(log.find(({ path }) => path === '/token')?.said?.form);
  const request = new URLSearchParams(log.find(({ path }) => path === '/o/oauth2/v2/auth')?.query);
  const secrets = {
    ...Object.fromEntries(['code', 'code_verifier', 'client_secret'].map((name) => [name, form.get(name) ?? ''])),
    nonce: request.get('nonce') ?? '',
    refresh_token: String(tokens.refresh_token),
    id_token: String(tokens.id_token),
  };
  for (const [name, secret] of Object.entries(secrets)) {
    expect(secret.length, name).toBeGreaterThan(24);
    // The ID token also has the nonce in it.
    expect(found(secret, 'secret')).toContain(name);
    expect(found(secret.slice(0, secret.length / 2 + 4), 'secret')).toContain(name);
    expect(found(`${secret.slice(0, 4)}…${secret.slice(-4)}[${secret.length}]`, 'secret')).toEqual([]);
  }
  expect(found(String(tokens.access_token), 'secret')).toEqual([]);
  expect(found(String(tokens.access_token), 'access token')).toEqual(['access_token']);
});

test('a code that was issued is one even if it was never exchanged', () => {
  const codes = sandbox.log.entries().flatMap(({ redirect }) => /[?&]code=([^&]+)/.exec(redirect ?? '')?.[1] ?? []);
  expect(codes).toHaveLength(1);
  expect(found(codes.join(), 'secret')).toEqual(['code']);
});

test('accounts and mail are canaries of their own kinds', () => {
  expect(found('ada@example.com', 'account')).toEqual(['address of an account']);
  const { sub } = JSON.parse(Buffer.from(String(tokens.id_token).split('.')[1] ?? '', 'base64url').toString());
  expect(found(sub, 'account')).toEqual(['ID of an account']);
  expect(found('quill@featherstone.example', 'mail')).toEqual(['sender']);
  expect(found('Asks for the golden cage', 'mail')).toEqual(['subject']);
  expect(found('Begins with a snippet. Ends with an aria.', 'mail')).toEqual(['snippet', 'text']);
  expect(found('No mail, no account, and nothing that Tidings says itself.', 'mail', 'account', 'secret')).toEqual([]);
});
