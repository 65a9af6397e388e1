import { expect, test } from 'vitest';
import type { SignInCheck, SignInFailure } from '../../../src/core/account/sign-in.ts';
import { signInFailureWords } from '../../../src/words/problems/sign-in-failure-words.ts';
import { english } from '../../../tools/fakes/english.ts';

const now = 0;

const all: readonly (readonly [SignInFailure, RegExp, string | undefined])[] = [
  [{ kind: 'cancelled' }, /canceled.*Nothing has changed/, 'sign-in'],
  [{ kind: 'denied', reason: 'access_denied' }, /wasn't granted.*test users/, 'sign-in'],
  [{ kind: 'denied', reason: 'admin_policy_enforced' }, /organization.*administrator/, 'sign-in'],
  [{ kind: 'denied', reason: 'org_internal' }, /one organization.*external/, 'sign-in'],
  [{ kind: 'denied', reason: 'invalid_scope' }, /wasn't granted.*Try again/, 'sign-in'],
  [{ kind: 'not-granted', level: 'read' }, /wasn't selected.*select that checkbox/, 'sign-in'],
  [{ kind: 'page-refused' }, /didn't load.*Try again.*redirect URI/, 'sign-in'],
  [{ kind: 'unregistrable', host: 'abc.app.qjz9zk' }, /can't sign you in.*abc\.app\.qjz9zk/, undefined],
  [{ kind: 'no-client' }, /needs a Google client/, 'open-options'],
  [{ kind: 'already-open' }, /already open.*Finish or close it/, 'sign-in'],
  [{ kind: 'no-identity' }, /can't sign you in/, undefined],
  [{ kind: 'other-account', expected: 'a@example.com', got: 'b@example.com' }, /as b@.* instead of a@/, 'sign-in'],
  [
    { kind: 'other-domain', allowed: ['example.com', 'example.org'], got: 'eve@example.net' },
    /as eve@example\.net.* only allows accounts from example\.com or example\.org/,
    'sign-in',
  ],
  [{ kind: 'policy-invalid', key: 'allowedDomains' }, /invalid value for allowedDomains.*administrator/, 'sign-in'],
  [{ kind: 'interrupted' }, /interrupted.*Start again/, 'sign-in'],
  [{ kind: 'problem', problem: { kind: 'offline' } }, /offline/, 'sign-in'],
  [{ kind: 'problem', problem: { kind: 'not-permitted', missing: 'host' } }, /blocking Google/, 'grant-hosts'],
];

test.each(all)('%j is explained', (failure, said, remedy) => {
  const words = signInFailureWords(english, failure, now);
  expect(`${words.title} ${words.text}`).toMatch(said);
  expect(words.remedy?.kind).toBe(remedy);
});

test('a page that did not load is tried again first; the client comes after', () => {
  const { remedy, orElse } = signInFailureWords(english, { kind: 'page-refused' }, now);
  expect([remedy?.kind, orElse?.kind]).toEqual(['sign-in', 'open-options']);
});

test.each<{ readonly says: RegExp; readonly label: string; readonly checks: readonly SignInCheck[] }>([
  { says: /Try again/, label: 'Try again', checks: ['expiry', 'json', 'response', 'access-token', 'refresh-token'] },
  {
    says: /Start over/,
    label: 'Start over',
    checks: ['redirect', 'state', 'issuer', 'code', 'nonce', 'audience', 'signature', 'key', 'subject', 'email'],
  },
])('checks that a person cures alike have one text, and each a code: $checks', ({ says, label, checks }) => {
  const words = checks.map((check) => signInFailureWords(english, { kind: 'refused', check }, now));
  expect(new Set(words.map(({ text }) => text)).size).toBe(1);
  expect(words[0]?.text).toMatch(says);
  expect(words.map(({ code }) => code)).toEqual(checks);
  expect(words.map(({ remedy }) => remedy)).toEqual(checks.map(() => ({ kind: 'sign-in', label })));
});
