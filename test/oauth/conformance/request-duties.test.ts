import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { accessToken } from '../../../src/background/ask/access-token.ts';
import { signIn } from '../../../src/background/sign-in/sign-in.ts';
import type { HttpInit } from '../../../src/core/http.ts';
import { HOUR } from '../../../src/core/time.ts';
import { accountsItem } from '../../../src/storage/account-items.ts';
import { FAKE_CLIENT, FAKE_REDIRECT_URI } from '../../../tools/fakes/fake-world.ts';
import { createScene } from '../../background/sign-in/signing-in.ts';

/** What a browser saw of two sign-ins and a refresh with a rotated token. */
interface Seen {
  /** The parameters of each authorization request. */
  readonly pages: readonly URLSearchParams[];
  readonly requests: readonly { readonly url: string; readonly init: HttpInit }[];
  /** The bodies sent to the token endpoint. */
  readonly forms: readonly URLSearchParams[];
}

async function watch(): Promise<Seen> {
  const { browser, google, start, windows } = createScene();
  const requests: { url: string; init: HttpInit }[] = [];
  const plain = start();
  const world = start({
    http: (url, init) => {
      requests.push({ url, init });
      return plain.http(url, init);
    },
  });
  await signIn(world, 'read');
  await signIn(world, 'read', google.person.sub);
  const { accounts } = await world.local.read({ accounts: accountsItem });
  const rotated = google.issueRefreshToken();
  google.bend = { tokens: (to) => Object.assign(to, { refresh_token: rotated }) };
  for (let turn = 0; turn < 2; turn += 1) {
    browser.advance(HOUR);
    for (const account of accounts) await accessToken(world, account);
  }
  const forms = requests.filter(({ url }) => url.endsWith('/token')).map(({ init }) => new URLSearchParams(init.body));
  return { pages: windows.map((url) => new URL(url).searchParams), requests, forms };
}

const seen = await watch();
const all = (name: string, values: readonly URLSearchParams[]) => values.map((one) => one.get(name));
const distinct = (values: readonly unknown[]) => new Set(values).size;

test('two sign-ins and two refreshes were seen', () => {
  expect(all('grant_type', seen.forms)).toEqual([
    'authorization_code',
    'authorization_code',
    'refresh_token',
    'refresh_token',
  ]);
});

/** Client duties of RFC 9700 that show in requests. */
test.each<{ readonly source: string; readonly duty: string; readonly holds: (seen: Seen) => void }>([
  {
    source: 'section 2.1.1',
    duty: 'binds each code to a verifier of its own by S256',
    holds: ({ pages, forms }) => {
      const verifiers = all('code_verifier', forms.slice(0, 2));
      const challenges = verifiers.map((verifier) =>
        createHash('sha256')
          .update(verifier ?? '')
          .digest('base64url'),
      );
      expect(all('code_challenge', pages)).toEqual(challenges);
      expect(all('code_challenge_method', pages)).toEqual(['S256', 'S256']);
      expect(distinct(verifiers)).toBe(2);
    },
  },
  {
    source: 'section 2.1.2',
    duty: 'asks for a code, never for tokens in the address',
    holds: ({ pages }) => {
      expect(all('response_type', pages)).toEqual(['code', 'code']);
      expect(all('response_mode', pages)).toEqual([null, null]);
    },
  },
  {
    source: 'section 2.3',
    duty: 'asks for the scopes of its level alone',
    holds: ({ pages }) => {
      expect(distinct(all('scope', pages))).toBe(1);
      expect(pages[0]?.get('scope')).toBe('openid email https://www.googleapis.com/auth/gmail.readonly');
      expect(all('include_granted_scopes', pages)).toEqual([null, null]);
    },
  },
  {
    source: 'section 2.4',
    duty: 'never sends a password',
    holds: ({ forms }) => {
      expect(all('password', forms).concat(all('username', forms))).toEqual(Array(8).fill(null));
    },
  },
  {
    source: 'section 2.5',
    duty: 'authenticates in the body of a POST',
    holds: ({ forms, requests }) => {
      expect(all('client_secret', forms)).toEqual(Array(4).fill(FAKE_CLIENT.secret));
      expect(requests.map(({ url }) => url).join()).not.toContain(FAKE_CLIENT.secret);
    },
  },
  {
    source: 'section 4.1.3',
    duty: 'names the one registered redirect URI on the page and in the exchange',
    holds: ({ pages, forms }) => {
      const named = [...all('redirect_uri', pages), ...all('redirect_uri', forms.slice(0, 2))];
      expect(named).toEqual(Array(4).fill(FAKE_REDIRECT_URI));
    },
  },
  {
    source: 'section 4.2.4',
    duty: 'sends each code once',
    holds: ({ forms }) => expect(distinct(all('code', forms.slice(0, 2)))).toBe(2),
  },
  {
    source: 'section 4.3.2',
    duty: 'puts no token into an address',
    holds: ({ requests }) => expect(requests.map(({ url }) => url).join('\n')).not.toMatch(/ya29\.|1\/\/|4\/[\w-]{20}/),
  },
  {
    source: 'section 4.5.3.2',
    duty: 'ties each ID token to its attempt by a nonce',
    holds: ({ pages }) => {
      expect(distinct(all('nonce', pages))).toBe(2);
      expect(pages.every((page) => (page.get('nonce') ?? '').length >= 43)).toBe(true);
    },
  },
  {
    source: 'section 4.7.1',
    duty: 'ties each answer to its attempt by a state',
    holds: ({ pages }) => {
      expect(distinct(all('state', pages))).toBe(2);
      expect(pages.every((page) => (page.get('state') ?? '').length >= 43)).toBe(true);
    },
  },
  {
    source: 'section 4.10',
    duty: 'shows an access token to Gmail alone',
    holds: ({ requests }) => {
      const shown = requests.filter(({ init }) => init.headers?.authorization !== undefined);
      expect(shown.length).toBeGreaterThan(0);
      expect(new Set(shown.map(({ url }) => new URL(url).host))).toEqual(new Set(['gmail.googleapis.com']));
    },
  },
  {
    source: 'section 4.14.2',
    duty: 'uses a rotated refresh token from then on, and the old one no more',
    holds: ({ forms }) => {
      const [old, rotated] = all('refresh_token', forms.slice(2));
      expect(old).not.toBe(rotated);
    },
  },
])('RFC 9700 $source: the client $duty', ({ holds }) => holds(seen));
