import type { CheckName } from '../../core/sign-in-story/story.ts';
import type { MessageKey } from '../../words/message-key.ts';

/** A check in words: what must be true, and the attack that it stops. */
export interface CheckWords {
  readonly title: MessageKey;
  readonly why: MessageKey;
  readonly source: string;
}

/** One entry for each check. */
export const CHECKS: Readonly<Record<CheckName, CheckWords>> = {
  redirect: { title: 'storyCheckRedirect', why: 'storyCheckRedirectWhy', source: 'RFC 9700 §4.1' },
  state: { title: 'storyCheckState', why: 'storyCheckStateWhy', source: 'RFC 6749 §10.12' },
  'callback-issuer': {
    title: 'storyCheckCallbackIssuer',
    why: 'storyCheckCallbackIssuerWhy',
    source: 'RFC 9207 §2.4',
  },
  challenge: { title: 'storyCheckChallenge', why: 'storyCheckChallengeWhy', source: 'RFC 7636 §4.6' },
  dpop: { title: 'storyCheckDpop', why: 'storyCheckDpopWhy', source: 'RFC 9449 §4.3' },
  'token-type': { title: 'storyCheckTokenType', why: 'storyCheckTokenTypeWhy', source: 'RFC 6749 §7.1' },
  issuer: { title: 'storyCheckIssuer', why: 'storyCheckIssuerWhy', source: 'OpenID Connect Core §3.1.3.7' },
  audience: { title: 'storyCheckAudience', why: 'storyCheckAudienceWhy', source: 'OpenID Connect Core §3.1.3.7' },
  nonce: { title: 'storyCheckNonce', why: 'storyCheckNonceWhy', source: 'OpenID Connect Core §15.5.2' },
  expiry: { title: 'storyCheckExpiry', why: 'storyCheckExpiryWhy', source: 'RFC 7519 §4.1.4' },
  signature: { title: 'storyCheckSignature', why: 'storyCheckSignatureWhy', source: 'RFC 7515 §5.2' },
  subject: { title: 'storyCheckSubject', why: 'storyCheckSubjectWhy', source: 'OpenID Connect Core §12.2' },
  scopes: { title: 'storyCheckScopes', why: 'storyCheckScopesWhy', source: 'RFC 6749 §3.3' },
};
