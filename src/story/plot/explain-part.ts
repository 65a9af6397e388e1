import type { MessageKey } from '../../words/message-key.ts';

/** What a parameter, header or claim means, and where that is written. */
export interface Explanation {
  readonly words: MessageKey;
  readonly source: string;
}

const part = (words: MessageKey, source: string): Explanation => ({ words, source });

/** Every name that goes over the wire in a sign-in, a refresh or a revocation, but for headers that every request has. */
export const PARTS: Readonly<Record<string, Explanation>> = {
  access_token: part('storyPartAccessToken', 'RFC 6749 §1.4'),
  access_type: part('storyPartAccessType', 'Google'),
  alg: part('storyPartAlg', 'RFC 7515 §4.1.1'),
  at_hash: part('storyPartAtHash', 'OpenID Connect Core §3.1.3.6'),
  aud: part('storyPartAud', 'OpenID Connect Core §2'),
  authorization: part('storyPartAuthorization', 'RFC 6750 §2.1'),
  authuser: part('storyPartAuthuser', 'Google'),
  azp: part('storyPartAzp', 'OpenID Connect Core §2'),
  client_id: part('storyPartClientId', 'RFC 6749 §2.2'),
  client_secret: part('storyPartClientSecret', 'RFC 6749 §2.3.1'),
  code: part('storyPartCode', 'RFC 6749 §4.1.2'),
  code_challenge: part('storyPartChallenge', 'RFC 7636 §4.2'),
  code_challenge_method: part('storyPartChallengeMethod', 'RFC 7636 §4.3'),
  code_verifier: part('storyPartVerifier', 'RFC 7636 §4.1'),
  dpop: part('storyPartDpop', 'RFC 9449 §4'),
  'dpop-nonce': part('storyPartDpopNonce', 'RFC 9449 §8'),
  email: part('storyPartEmail', 'OpenID Connect Core §5.1'),
  email_verified: part('storyPartEmailVerified', 'OpenID Connect Core §5.1'),
  error: part('storyPartError', 'RFC 6749 §4.1.2.1, §5.2'),
  error_description: part('storyPartErrorDescription', 'RFC 6749 §5.2'),
  exp: part('storyPartExp', 'RFC 7519 §4.1.4'),
  expires_in: part('storyPartExpiresIn', 'RFC 6749 §5.1'),
  fields: part('storyPartFields', 'Google'),
  grant_type: part('storyPartGrantType', 'RFC 6749 §4.1.3, §6'),
  hd: part('storyPartHd', 'Google'),
  iat: part('storyPartIat', 'RFC 7519 §4.1.6'),
  id_token: part('storyPartIdToken', 'OpenID Connect Core §2'),
  iss: part('storyPartIss', 'RFC 9207 §2, RFC 7519 §4.1.1'),
  kid: part('storyPartKid', 'RFC 7515 §4.1.4'),
  login_hint: part('storyPartLoginHint', 'OpenID Connect Core §3.1.2.1'),
  nonce: part('storyPartNonce', 'OpenID Connect Core §3.1.2.1'),
  prompt: part('storyPartPrompt', 'OpenID Connect Core §3.1.2.1'),
  redirect_uri: part('storyPartRedirectUri', 'RFC 6749 §3.1.2'),
  refresh_token: part('storyPartRefreshToken', 'RFC 6749 §1.5'),
  response_type: part('storyPartResponseType', 'RFC 6749 §3.1.1'),
  scope: part('storyPartScope', 'RFC 6749 §3.3'),
  state: part('storyPartState', 'RFC 6749 §10.12'),
  sub: part('storyPartSub', 'OpenID Connect Core §2'),
  token: part('storyPartToken', 'RFC 7009 §2.1'),
  token_type: part('storyPartTokenType', 'RFC 6749 §7.1'),
  typ: part('storyPartTyp', 'RFC 7515 §4.1.9'),
};
