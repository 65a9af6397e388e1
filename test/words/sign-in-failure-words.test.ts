import { expect, test } from 'vitest';
import type { SignInCheck, SignInFailure } from '../../src/core/account/sign-in.ts';
import { signInFailureWords } from '../../src/words/sign-in-failure-words.ts';
import { english } from '../../tools/fakes/english.ts';

const now = 0;

const all: readonly (readonly [SignInFailure, RegExp, string | undefined])[] = [
  [{ kind: 'cancelled' }, /cancelled.*Nothing has changed/, 'sign-in'],
  [{ kind: 'denied', reason: 'access_denied' }, /not granted.*test users/, 'sign-in'],
  [{ kind: 'denied', reason: 'admin_policy_enforced' }, /organisation.*administrator/, 'sign-in'],
  [{ kind: 'denied', reason: 'org_internal' }, /one organisation.*external/, 'sign-in'],
  [{ kind: 'denied', reason: 'invalid_scope' }, /not granted.*“invalid_scope”/, 'sign-in'],
  [{ kind: 'box-not-ticked', level: 'read' }, /not ticked.*tick that box/, 'sign-in'],
  [{ kind: 'page-refused' }, /did not show.*redirect address/, 'open-options'],
  [{ kind: 'no-client' }, /needs a Google client/, 'open-options'],
  [{ kind: 'already-open' }, /already open.*Finish or close it/, 'sign-in'],
  [{ kind: 'no-identity' }, /cannot sign in/, undefined],
  [{ kind: 'other-account', expected: 'a@example.com', got: 'b@example.com' }, /as b@.* but a@/, 'sign-in'],
  [{ kind: 'interrupted' }, /interrupted.*start again/, 'sign-in'],
  [{ kind: 'problem', problem: { kind: 'offline' } }, /offline/, 'sign-in'],
  [{ kind: 'problem', problem: { kind: 'not-permitted', missing: 'host' } }, /blocks Google/, 'grant-hosts'],
];

test.each(all)('%j is explained', (failure, said, remedy) => {
  const words = signInFailureWords(english, failure, now);
  expect(`${words.title} ${words.text}`).toMatch(said);
  expect(words.remedy?.kind).toBe(remedy);
});

test('each check that an answer may fail has words of its own', () => {
  const checks: readonly SignInCheck[] = [
    ...(['state', 'issuer', 'code', 'nonce', 'audience', 'expiry', 'signature', 'key'] as const),
    ...(['subject', 'email', 'json', 'access-token', 'refresh-token', 'response'] as const),
  ];
  const texts = checks.map((check) => signInFailureWords(english, { kind: 'refused', check }, now).text);
  expect(texts).not.toContain('');
  expect(new Set(texts).size).toBe(checks.length);
});
