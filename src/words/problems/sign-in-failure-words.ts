import type { SignInCheck, SignInFailure } from '../../core/account/sign-in.ts';
import type { EpochMs } from '../../core/time.ts';
import { cleanText } from '../clean-text.ts';
import { isolate } from '../isolate.ts';
import type { MessageKey } from '../message-key.ts';
import type { Words } from '../words.ts';
import { askedOnceWords } from './problem-words.ts';
import type { Remedy, TroubleWords } from './remedy.ts';

/** What a person can do about an answer that failed a check; which check it was is a code for a bug report. */
const CHECKS: Readonly<Record<SignInCheck, MessageKey>> = {
  expiry: 'signInCheckAgain',
  json: 'signInCheckAgain',
  response: 'signInCheckAgain',
  'access-token': 'signInCheckAgain',
  'refresh-token': 'signInCheckAgain',
  redirect: 'signInCheckStartOver',
  state: 'signInCheckStartOver',
  issuer: 'signInCheckStartOver',
  code: 'signInCheckStartOver',
  nonce: 'signInCheckStartOver',
  audience: 'signInCheckStartOver',
  signature: 'signInCheckStartOver',
  key: 'signInCheckStartOver',
  subject: 'signInCheckStartOver',
  email: 'signInCheckStartOver',
};

/** Why a sign-in came to nothing, what to do about it, and by which button. */
export function signInFailureWords(words: Words, failure: SignInFailure, now: EpochMs): TroubleWords {
  const { say } = words;
  const again: Remedy = { kind: 'sign-in', label: say('problemRetry') };
  const options: Remedy = { kind: 'open-options', label: say('problemOpenOptions') };
  switch (failure.kind) {
    case 'cancelled':
      return { title: say('signInCancelledTitle'), text: say('signInCancelledText'), remedy: again };
    case 'denied':
      return { ...denialWords(words, failure.reason), remedy: again };
    case 'not-granted':
      return { title: say('signInBoxTitle'), text: say('signInBoxText'), remedy: again };
    case 'page-refused':
      return {
        title: say('signInPageRefusedTitle'),
        text: say('signInPageRefusedText'),
        remedy: again,
        orElse: options,
      };
    case 'no-client':
      return {
        title: say('signInNoClientTitle'),
        text: say('signInNoClientText'),
        remedy: { kind: 'open-options', label: say('signInSetUp') },
      };
    case 'already-open':
      return { title: say('signInAlreadyOpenTitle'), text: say('signInAlreadyOpenText'), remedy: again };
    case 'no-identity':
      return { title: say('signInNoIdentityTitle'), text: say('signInNoIdentityText'), remedy: undefined };
    case 'unregistrable': {
      const text = say('signInUnregistrableText', cleanText(failure.host));
      return { title: say('signInNoIdentityTitle'), text, remedy: undefined };
    }
    case 'other-account': {
      const text = say('signInOtherAccountText', cleanText(failure.got), cleanText(failure.expected));
      return { title: say('signInOtherAccountTitle'), text, remedy: again };
    }
    case 'other-domain': {
      const domains = new Intl.ListFormat(words.language, { type: 'disjunction' }).format(failure.allowed.map(isolate));
      const text = say('signInOtherDomainText', cleanText(failure.got), domains);
      return { title: say('signInOtherDomainTitle'), text, remedy: again };
    }
    case 'policy-invalid':
      return { title: say('signInPolicyTitle'), text: say('signInPolicyText', failure.key), remedy: again };
    case 'interrupted':
      return { title: say('signInInterruptedTitle'), text: say('signInInterruptedText'), remedy: again };
    case 'refused': {
      const text = CHECKS[failure.check];
      const remedy: Remedy = text === 'signInCheckStartOver' ? { ...again, label: say('signInStartOver') } : again;
      return { title: say('signInRefusedTitle'), text: say(text), code: failure.check, remedy };
    }
    case 'problem': {
      const trouble = askedOnceWords(words, failure.problem, now);
      // Asking Gmail again would not bring back a sign-in that never was.
      return trouble.remedy?.kind === 'retry' ? { ...trouble, remedy: again } : trouble;
    }
  }
}

/** The codes of RFC 6749 section 4.1.2.1 and Google's own that have a cure of their own; any other is named as it came. */
function denialWords({ say }: Words, reason: string) {
  switch (reason) {
    case 'access_denied':
      return { title: say('signInDeniedTitle'), text: say('signInDeniedText') };
    case 'admin_policy_enforced':
      return { title: say('signInAdminTitle'), text: say('signInAdminText') };
    case 'org_internal':
      return { title: say('signInInternalTitle'), text: say('signInInternalText') };
    default:
      return { title: say('signInDeniedTitle'), text: say('signInOtherText'), code: cleanText(reason) };
  }
}
