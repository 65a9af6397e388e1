import type { SignInFailure } from '../../core/account/sign-in.ts';
import type { Http } from '../../core/http.ts';
import type { Result } from '../../core/result.ts';
import { readJwt } from '../../core/sign-in-story/jwt.ts';
import { membersIn, valueIn } from '../../core/sign-in-story/wire-call.ts';
import { authorizationUrl, createOneTimeValues, type OneTimeValues } from '../../oauth/authorization-request.ts';
import { readCallback } from '../../oauth/callback.ts';
import { exchangeCode, type Grant } from '../../oauth/exchange-code.ts';
import { CLIENT, REDIRECT_URI } from './cast.ts';
import type { Checks } from './checks.ts';
import { claimsOf, type SigningKey } from './google/id-tokens.ts';
import { PROFILE } from './google/practice-google.ts';

// Tidings' own code, which has no switch for its checks. One that is off here still runs, but finds nothing wrong: on
// both sides of its comparison stands what came in, or, for the signature, the right key has signed what came in.

/** A sign-in that has begun: the page to open, and what its answer will be compared with. */
export interface Attempt {
  readonly url: string;
  readonly oneTime: OneTimeValues;
}

/** An address that came back, and how it is received. */
export interface Answer {
  readonly attempt: Attempt;
  readonly address: string;
  readonly checks: Checks;
  /** The only key by which ID tokens must be signed. */
  readonly key: SigningKey;
  /** To which refresh tokens are bound; none are if undefined. */
  readonly signing?: CryptoKeyPair;
}

/** Begins a sign-in. */
export async function beginSignIn(): Promise<Attempt> {
  const oneTime = createOneTimeValues();
  const request = { clientId: CLIENT.id, redirectUri: REDIRECT_URI, level: 'read', loginHint: undefined } as const;
  return { url: await authorizationUrl(request, oneTime), oneTime };
}

/** Ends it with an answer: its tokens, or the check that it did not pass. */
export async function endSignIn(
  http: Http,
  { attempt: { oneTime }, address, checks, key, signing }: Answer,
): Promise<Result<Grant, SignInFailure>> {
  const found = new URL(address).searchParams.get('state') ?? '';
  checks.compare('state', oneTime.state, found);
  const state = checks.isOff('state') ? found : oneTime.state;
  const callback = readCallback(address, { clientId: CLIENT.id, redirectUri: REDIRECT_URI, state });
  if (!callback.ok) return callback;

  const { http: heard, idToken } = overhear(http);
  const nonce = (): string => nonceOf(idToken());
  const noted: Http = async (url, init) => {
    const response = await heard(url, init);
    if (init.purpose === 'sign-in' && response.ok) {
      checks.compare('nonce', oneTime.nonce, nonce());
      checks.compare('signature', `RS256 ${key.published.kid}`, signerOf(idToken()));
    }
    return response;
  };
  return exchangeCode(checks.isOff('signature') ? vouchedFor(noted, key) : noted, {
    client: CLIENT,
    level: 'read',
    redirectUri: REDIRECT_URI,
    oneTime: {
      ...oneTime,
      get nonce() {
        return checks.isOff('nonce') && idToken() !== '' ? nonce() : oneTime.nonce;
      },
    },
    parameters: callback.value,
    ...(signing === undefined ? {} : { signing }),
    now: Date.now,
  });
}

/** The address of the mailbox that an access token opens. */
export async function mailboxOf(http: Http, accessToken: string): Promise<string> {
  const response = await http(PROFILE, { purpose: 'probe', headers: { authorization: `Bearer ${accessToken}` } });
  return valueIn(membersIn(await response.text()), 'emailAddress') ?? '';
}

/** The same network, and the last ID token that came over it. */
export function overhear(http: Http): { readonly http: Http; readonly idToken: () => string } {
  let heard = '';
  const listening: Http = async (url, init) => {
    const answer = await http(url, init);
    const { ok, status, headers } = answer;
    const text = await answer.text();
    heard = valueIn(membersIn(text), 'id_token') ?? heard;
    return { ok, status, headers, text: async () => text };
  };
  return { http: listening, idToken: () => heard };
}

/** The same network, on which every ID token is signed with `key`, whatever its own signature was. */
function vouchedFor(http: Http, key: SigningKey): Http {
  return async (url, init) => {
    const { http: listening, idToken } = overhear(http);
    const response = await listening(url, init);
    if (idToken() === '') return response;
    const members = Object.fromEntries(membersIn(await response.text()));
    const signed = { ...members, id_token: await key.sign(claimsOf(idToken())) };
    return Response.json({ ...signed, expires_in: Number(members.expires_in) });
  };
}

function nonceOf(idToken: string): string {
  return valueIn(readJwt(idToken)?.claims ?? [], 'nonce') ?? '';
}

/** How and by which key a token says that it is signed. */
function signerOf(idToken: string): string {
  const header = readJwt(idToken)?.header ?? [];
  return ['alg', 'kid'].flatMap((name) => valueIn(header, name) ?? []).join(' ');
}
