import type { AdapterPayload } from 'oidc-provider';
import type { Caller } from '../../gmail/answer-gmail.ts';
import type { Ask } from '../../server/exchange.ts';
import type { Person } from '../person.ts';
import type { TokenStore } from './token-store.ts';

/** Queries and operations on the issued tokens. */
export interface Tokens {
  /** The user who calls Gmail with this request's Authorization header. */
  callerOf(ask: Ask): Caller;
  /** The address that owns any token or code in the request, expired or not; undefined if there is none. */
  accountOf(ask: Ask): string | undefined;
  /** The user who owns an access or refresh token; undefined for an invalid token. */
  ownerOf(token: string): string | undefined;
  /** The refresh token issued last to an account; throws if there is none. */
  refreshTokenOf(address: string): string;
  /** Makes the access tokens of one account, or of all, return 401 from now on. */
  expireAccessTokens(address: string | undefined): void;
  /** Ends every code, token and grant of an account, like revoking the app in the Google account. */
  revoke(address: string): void;
}

const EVERY_KIND = ['AccessToken', 'RefreshToken', 'AuthorizationCode'];

/** Creates the token operations for a store. */
export function tokensIn(store: TokenStore, people: readonly Person[]): Tokens {
  const addressOf = (sub: unknown): string | undefined => people.find((person) => person.sub === sub)?.address;
  const subOf = (address: string | undefined): string | undefined =>
    people.find((person) => person.address === address)?.sub;
  const find = (kinds: readonly string[], value: string): AdapterPayload | undefined =>
    kinds.map((kind) => store.get(kind, value)).find((payload) => payload !== undefined);
  const accountOf = (ask: Ask): string | undefined =>
    addressOf(find(EVERY_KIND, bearerToken(ask) ?? tokenInForm(ask) ?? '')?.accountId);
  return {
    accountOf,
    callerOf: (ask) => {
      const value = bearerToken(ask);
      if (value === undefined) return 'missing';
      const token = store.get('AccessToken', value);
      const email = addressOf(token?.accountId);
      if (token === undefined || email === undefined || isExpired(token)) return 'invalid';
      return { email, scopes: new Set(token.scope?.split(' ')) };
    },
    ownerOf: (value) => {
      const token = find(['AccessToken', 'RefreshToken'], value);
      return token === undefined || isExpired(token) ? undefined : addressOf(token.accountId);
    },
    refreshTokenOf: (address) => {
      const sub = subOf(address);
      const found = store.all('RefreshToken').findLast(([, token]) => token.accountId === sub);
      if (found === undefined) throw new Error(`${address} has no refresh token`);
      return found[0];
    },
    expireAccessTokens: (address) => {
      const sub = subOf(address);
      for (const [, token] of store.all('AccessToken')) {
        if (address === undefined || token.accountId === sub) token.exp = 1;
      }
    },
    revoke: (address) => {
      const sub = subOf(address);
      store.forget((payload, kind) => payload.accountId === sub && (kind === 'Grant' || EVERY_KIND.includes(kind)));
    },
  };
}

const isExpired = (token: AdapterPayload): boolean => (token.exp ?? 0) * 1_000 <= Date.now();

function bearerToken(ask: Ask): string | undefined {
  return /^Bearer (.+)$/i.exec(ask.headers.authorization ?? '')?.[1];
}

function tokenInForm(ask: Ask): string | undefined {
  const form = new URLSearchParams(ask.body.toString());
  return form.get('refresh_token') ?? form.get('code') ?? form.get('token') ?? undefined;
}
