import { describe, expect, test, vi } from 'vitest';
import type { SignInFailure } from '../../../src/core/account/sign-in.ts';
import type { CheckName } from '../../../src/core/sign-in-story/story.ts';
import { createKeys } from '../../../src/oauth/keys/create-keys.ts';
import { refreshAccessToken } from '../../../src/oauth/refresh-access-token.ts';
import { ATTACKS, type Attack, playAttack } from '../../../src/story/practice/attack-table.ts';
import { ATTACKER, CLIENT, YOU } from '../../../src/story/practice/cast.ts';
import { createChecks } from '../../../src/story/practice/checks.ts';
import { createSigningKey } from '../../../src/story/practice/google/id-tokens.ts';
import { createPracticeGoogle } from '../../../src/story/practice/google/practice-google.ts';
import { beginSignIn, endSignIn, mailboxOf } from '../../../src/story/practice/tidings.ts';

const key = await createSigningKey();

const refused = (check: Extract<SignInFailure, { kind: 'refused' }>['check']): SignInFailure => ({
  kind: 'refused',
  check,
});

/** What Tidings' own code returns when that check alone stops an attack. */
const FAILURES: Partial<Readonly<Record<CheckName, SignInFailure>>> = {
  state: refused('state'),
  'callback-issuer': refused('issuer'),
  challenge: refused('code'),
  nonce: refused('nonce'),
  signature: refused('signature'),
  dpop: { kind: 'problem', problem: { kind: 'server', detail: 'invalid_dpop_proof' } },
};

/** The checks in the order in which an answer meets them. */
const ORDER: readonly CheckName[] = ['callback-issuer', 'state', 'challenge', 'nonce', 'signature', 'dpop'];

/** Whose mailbox is open in the end, and for whose it is taken. */
const HARM: Readonly<Record<Attack['harm'], object>> = {
  practiceGotYourMail: { mailbox: YOU.email, name: YOU.email },
  practiceGotTheirMail: { mailbox: ATTACKER.email, name: ATTACKER.email },
  practiceGotYourName: { mailbox: ATTACKER.email, name: YOU.email },
};

/** Every choice of some of the checks. */
function choicesOf(checks: readonly CheckName[]): readonly (readonly CheckName[])[] {
  const [first, ...others] = checks;
  if (first === undefined) return [[]];
  return choicesOf(others).flatMap((choice) => [choice, [first, ...choice]]);
}

const play = (attack: Attack, on: readonly CheckName[]) => playAttack(attack, new Set(on), key);

test('the seven attacks are about six checks', () => {
  expect(ATTACKS.map(({ id }) => id)).toEqual([
    'stolen-code',
    'swapped-code',
    'forged-state',
    'mixed-up-issuer',
    'replayed-id-token',
    'unsigned-token',
    'copied-refresh-token',
  ]);
  expect(new Set(ATTACKS.map(({ checks: [first] }) => first))).toEqual(new Set(ORDER));
});

describe.each(ATTACKS)('$id', (attack) => {
  test.each(choicesOf(attack.checks).filter((on) => on.length > 0))(
    'is stopped by the first of these checks: %s',
    async (...on) => {
      const { ending } = await play(attack, on);
      const first = ORDER.find((name) => on.includes(name));
      expect(ending).toMatchObject({ kind: 'stopped', by: { name: first, result: 'failed' } });
      expect(ending.kind === 'stopped' && ending.failure).toEqual(FAILURES[first ?? 'scopes']);
      expect(ending.kind === 'stopped' && ending.by.expected).not.toBe(ending.kind === 'stopped' && ending.by.found);
    },
  );

  test('succeeds with its checks off, and all others on', async () => {
    const { ending } = await play(attack, []);
    expect(ending).toEqual({ kind: 'in', ...HARM[attack.harm] });
  });

  test('asks the network for nothing', async () => {
    const asked = vi.spyOn(globalThis, 'fetch').mockRejectedValue(new Error('the network was asked'));
    try {
      await play(attack, []);
      await play(attack, attack.checks);
      expect(asked).not.toHaveBeenCalled();
    } finally {
      asked.mockRestore();
    }
  });
});

describe.each([
  { checks: 'on', off: [] },
  { checks: 'off', off: ORDER },
])('with all checks $checks, an honest', ({ off }) => {
  async function signedIn() {
    const checks = createChecks(off);
    const google = createPracticeGoogle(key, checks);
    const attempt = await beginSignIn();
    const { signing } = await createKeys();
    const address = google.agree(attempt.url, YOU);
    const grant = await endSignIn(google.http, { attempt, address, checks, key, signing });
    if (!grant.ok) throw new Error(JSON.stringify(grant.problem));
    return { google, checks, signing, grant: grant.value };
  }

  test('sign-in succeeds, with every comparison equal', async () => {
    const { google, grant, checks } = await signedIn();
    expect(grant).toMatchObject({ subject: YOU.sub, email: YOU.email, isIssuerNamed: true });
    expect(await mailboxOf(google.http, grant.accessToken)).toBe(YOU.email);
    for (const name of ['state', 'challenge', 'nonce', 'signature'] as const) {
      expect(checks.compared(name)).toMatchObject({ name, result: 'passed' });
    }
  });

  test('refresh succeeds', async () => {
    const { google, grant, signing, checks } = await signedIn();
    const account = { id: YOU.sub, client: CLIENT };
    const proof = { pair: signing, isBound: true };
    const refreshed = await refreshAccessToken(google.http, account, grant.refreshToken, Date.now(), proof);
    expect(refreshed.ok && (await mailboxOf(google.http, refreshed.value.accessToken))).toBe(YOU.email);
    expect(checks.compared('dpop')).toMatchObject({ result: 'passed' });
  });
});
