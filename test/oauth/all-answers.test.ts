import { beforeEach, expect, test } from 'vitest';
import type { Http } from '../../src/core/http.ts';
import type { Problem } from '../../src/core/problem.ts';
import { isMoment } from '../../src/core/time.ts';
import { authorizationUrl, createOneTimeValues } from '../../src/oauth/authorization-request.ts';
import { readCallback } from '../../src/oauth/callback.ts';
import { exchangeCode } from '../../src/oauth/exchange-code.ts';
import { refreshAccessToken } from '../../src/oauth/refresh-access-token.ts';
import { healthItem } from '../../src/storage/mailbox-items.ts';
import { signInItem } from '../../src/storage/sign-in-item.ts';
import { ODD_AND_LARGE, ODD_JSON, placesOf, textWith, typeOf, valueAt, withMoreKeys } from '../odd-json.ts';
import { sourceFiles } from '../source-files.ts';
import { createGoogleWire, type GoogleWire } from './google-wire.ts';
import { createSigningKey } from './id-token.ts';

const client = { id: '1-a.apps.googleusercontent.com', secret: 'GOCSPX-secret' };
const redirectUri = 'https://abc.chromiumapp.org/';
const key = await createSigningKey('key-of-today');
const NOW = Date.now();
const CLAIMS = 'iss azp aud sub email email_verified hd nonce iat exp'.split(' ');

let google: GoogleWire;
/** Takes the place of the text of an answer from this address. */
let bend: ((url: string, text: string) => string) | undefined;

beforeEach(() => {
  google = createGoogleWire(client, redirectUri, key);
  bend = undefined;
});

const http: Http = async (url, init) => {
  const answer = await google.http(url, init);
  if (bend === undefined) return answer;
  return new Response(bend(url, await answer.text()), { status: answer.status, headers: answer.headers });
};

async function exchange() {
  const oneTime = createOneTimeValues();
  const asked = { clientId: client.id, redirectUri, level: 'read', loginHint: undefined } as const;
  const callback = readCallback(google.allow(await authorizationUrl(asked, oneTime)) ?? '', { ...asked, ...oneTime });
  if (!callback.ok) throw new Error('Google said no');
  const now = () => NOW;
  return exchangeCode(http, { client, level: 'read', redirectUri, oneTime, parameters: callback.value, now });
}

const refresh = () => refreshAccessToken(http, { id: google.person.sub, client }, google.issueRefreshToken(), NOW);

const isBearer = (token: string, until: number): boolean => /^[\w.~+/-]+=*$/.test(token) && isMoment(until);
const isText = (value: unknown): boolean => typeof value === 'string' && value !== '' && value.isWellFormed();

/** What is wrong with how an exchange ended; undefined where that could be stored and shown. */
async function flawOfExchange(): Promise<unknown> {
  const end = await exchange();
  if (end.ok) {
    const { subject, email, accessToken, accessTokenExpiresAt, refreshToken } = end.value;
    const isWhole = [subject, email, refreshToken].every(isText) && isBearer(accessToken, accessTokenExpiresAt);
    return isWhole ? undefined : { ...end.value, accessToken: accessToken.slice(0, 40) };
  }
  const stored = { kind: 'failed', failure: end.problem, at: NOW, level: 'read' };
  const isSmall = JSON.stringify(stored).length < 300;
  return isSmall && !('damaged' in signInItem.parse(JSON.parse(JSON.stringify(stored)))) ? undefined : end.problem;
}

const isGood = (end: () => Promise<{ readonly ok: boolean }>) => async () => ((await end()).ok ? undefined : 'refused');

const OF_AN_ANSWER: readonly Problem['kind'][] = ['server', 'clock'];

/** The same of a refresh, where nothing but a refusal may be taken for one. */
async function flawOfRefresh(mayBe = OF_AN_ANSWER): Promise<unknown> {
  const end = await refresh();
  if (end.ok) {
    const { accessToken, accessTokenExpiresAt, refreshToken, email } = end.value;
    const areTexts = [refreshToken, email].every((one) => one === undefined || isText(one));
    return areTexts && isBearer(accessToken, accessTokenExpiresAt) ? undefined : end.value;
  }
  const stored = JSON.stringify({ failures: 1, problem: end.problem });
  const isSmall = stored.length < 300 && !('damaged' in healthItem('ada').parse(JSON.parse(stored)));
  return isSmall && mayBe.includes(end.problem.kind) ? undefined : end.problem;
}

/** What was wrong with each of the texts, as far as anything was. */
async function flawsOf(
  texts: readonly string[],
  use: (text: string) => void,
  ends: readonly (() => Promise<unknown>)[] = [flawOfExchange, flawOfRefresh],
): Promise<readonly unknown[]> {
  const flaws: unknown[] = [];
  for (const text of texts) {
    use(text);
    for (const end of ends) {
      const flaw = await end().catch((thrown: unknown) => ({ thrown }));
      if (flaw !== undefined) flaws.push({ text: text.slice(0, 200), flaw });
    }
  }
  return flaws;
}

const variantsOf = (json: unknown, values = ODD_JSON): readonly string[] =>
  placesOf(json).flatMap((place) => {
    const at = valueAt(json, place);
    const more = typeOf(at) === 'object' ? [withMoreKeys(at)] : [];
    return [...values, ...more, undefined].map((text) => textWith(json, place, text));
  });

test('every request for tokens, and every reader of Google’s answers, is tried below, or in revoke-token.test.ts', () => {
  const declared = sourceFiles('src/oauth').flatMap(({ text }) =>
    [...text.matchAll(/^export (?:async )?function (read\w+|\w+(?=\(\s*http: Http))/gm)].map(([, name = '']) => name),
  );
  expect(declared.sort()).toEqual(['exchangeCode', 'readCallback', 'refreshAccessToken', 'revokeToken']);
});

test('token responses', async () => {
  const members = ['access_token', 'expires_in', 'refresh_token', 'scope', 'token_type', 'id_token'];
  // What is left of these stands for what Google says.
  const tokens = Object.fromEntries(members.map((name) => [name, `<${name}>`]));
  const use = (variant: string): void => {
    bend = (url, text) => {
      if (!url.endsWith('/token')) return text;
      const good = { refresh_token: '1//rotated', ...JSON.parse(text) };
      return variant.replace(/"<(\w+)>"/g, (_all, name) => JSON.stringify(good[name]));
    };
  };
  expect(await flawsOf([JSON.stringify(tokens)], use, [isGood(exchange), isGood(refresh)])).toEqual([]);
  expect(await flawsOf(variantsOf(tokens, ODD_AND_LARGE), use)).toEqual([]);
}, 30_000);

test('claims of an ID token', async () => {
  for (const name of CLAIMS) {
    const values = [...ODD_JSON, JSON.stringify('x'.repeat(100_000)), undefined];
    const use = (text: string): void => {
      google.bend = {
        idToken: (claims, own) =>
          own.sign({ alg: 'RS256', kid: own.id }, JSON.parse(textWith(claims, [name], text || undefined))),
        // The time is Google's own then.
        ...(name === 'iat' && { headers: (headers) => headers.delete('date') }),
      };
    };
    expect({
      name,
      flaws: await flawsOf(
        values.map((value) => value ?? ''),
        use,
      ),
    }).toEqual({ name, flaws: [] });
  }
}, 30_000);

test('headers of an ID token', async () => {
  const variants = variantsOf({ alg: 'RS256', kid: key.id, typ: 'JWT', crit: [] }).filter((text) => text !== '');
  const use = (text: string): void => {
    google.bend = { idToken: (claims, own) => own.sign(JSON.parse(text), claims) };
  };
  expect(await flawsOf(variants, use)).toEqual([]);
}, 30_000);

test('Google’s keys', async () => {
  const use = (variant: string): void => {
    bend = (url, text) => (url.endsWith('/certs') ? variant : text);
  };
  expect(await flawsOf(variantsOf({ keys: [key.published] }, ODD_AND_LARGE), use, [flawOfExchange])).toEqual([]);
}, 30_000);

test.each([400, 401, 404, 500])(
  'refusals with %i',
  async (status) => {
    const refusal = { error: 'invalid_request', error_description: 'words', error_subtype: 'more' };
    const use = (text: string): void => {
      const answer = () => new Response(text, { status, headers: { 'content-type': 'application/json' } });
      google.bend = { exchange: answer, refresh: answer };
    };
    const mayBe: readonly Problem['kind'][] = ['server', 'throttled', 'misconfigured'];
    const ends = [flawOfExchange, () => flawOfRefresh(mayBe)];
    expect(await flawsOf(variantsOf(refusal, status === 400 ? ODD_AND_LARGE : ODD_JSON), use, ends)).toEqual([]);
  },
  30_000,
);

test('addresses that Google’s page redirects to', () => {
  const odd = ODD_AND_LARGE.map((text) => encodeURIComponent(text.toWellFormed()));
  for (const name of ['state', 'iss', 'code', 'error', 'scope', '__proto__']) {
    for (const value of [...odd, '', '%', '%ff', '%00', 'a&code=b', 'a&error=', 'a#b']) {
      const end = readCallback(`${redirectUri}?state=s&iss=https://accounts.google.com&code=c&${name}=${value}`, {
        clientId: '1',
        redirectUri,
        state: 's',
      });
      expect(
        end.ok || !('damaged' in signInItem.parse({ kind: 'failed', failure: end.problem, at: NOW, level: 'read' })),
      ).toBe(true);
    }
  }
});
