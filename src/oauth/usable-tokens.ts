import type { TokenEndpointResponse } from 'oauth4webapi';
import { type EpochMs, HOUR, MINUTE, type Millis, SECOND } from '../core/time.ts';

/** An access token, when it expires, and the refresh token for the next one. */
export interface Tokens {
  readonly accessToken: string;
  readonly accessTokenExpiresAt: EpochMs;
  readonly refreshToken: string | undefined;
}

/** The `b64token` of RFC 6750 section 2.1: a header accepts nothing else. */
const ACCESS_TOKEN = /^[\w.~+/-]{1,4096}=*$/;

const UNTOLD: Millis = 5 * MINUTE;

/** RFC 6749 appendix A.17. */
const REFRESH_TOKEN = /^[\x20-\x7e]{1,4096}$/;

/**
 * The tokens of a validated answer to a request made at `asked`; undefined if no request could carry them, or if the
 * access token is not the bearer token that was asked for (RFC 6749 section 7.1). Google's access tokens last an hour
 * (RFC 6749 section 5.1), and none is trusted for longer than a day. One without a lifetime serves for five minutes: Gmail
 * says if that was too long, and a refresh for each request would strain Google.
 */
export function usableTokens(judged: TokenEndpointResponse, asked: EpochMs): Tokens | undefined {
  const { access_token: accessToken, refresh_token: refreshToken, expires_in: lasts = UNTOLD / SECOND } = judged;
  // The library accepts `dpop` too, even if no proof was sent.
  if (judged.token_type !== 'bearer') return undefined;
  if (!ACCESS_TOKEN.test(accessToken) || !REFRESH_TOKEN.test(refreshToken ?? 'none')) return undefined;
  return { accessToken, accessTokenExpiresAt: asked + Math.min(lasts * SECOND, 24 * HOUR), refreshToken };
}
