import { needsPerson, type Problem } from '../core/problem.ts';
import type { EpochMs } from '../core/time.ts';
import { cleanText } from './clean-text.ts';
import type { MessageKey } from './message-key.ts';
import type { Remedy, TroubleWords } from './remedy.ts';
import type { Words } from './words.ts';

/** What stands between a person and their mail, what they can do about it, and by which button. */
export function problemWords(words: Words, problem: Problem, now: EpochMs): TroubleWords {
  const { say } = words;
  const retry: Remedy = { kind: 'retry', label: say('problemRetry') };
  const signIn: Remedy = { kind: 'sign-in', label: say('problemSignIn') };
  switch (problem.kind) {
    case 'offline':
      return { title: say('problemOfflineTitle'), text: say('problemOfflineText'), remedy: retry };
    case 'slow':
      return { title: say('problemSlowTitle'), text: say('problemSlowText'), remedy: retry };
    case 'server':
      return {
        title: say('problemServerTitle'),
        text: say('problemServerText'),
        code: cleanText(problem.detail),
        remedy: retry,
      };
    case 'throttled':
      return { title: say('problemThrottledTitle'), ...throttledWords(words, problem.until, retry, now) };
    case 'internal':
      return {
        title: say('problemInternalTitle'),
        text: say('problemInternalText'),
        code: cleanText(problem.detail),
        remedy: retry,
      };
    case 'signed-out':
      return { title: say('problemSignedOutTitle'), text: say('problemSignedOutText'), remedy: signIn };
    case 'not-permitted':
      return problem.missing === 'scope'
        ? { title: say('problemScopeTitle'), text: say('problemScopeText'), remedy: signIn }
        : {
            title: say('problemHostTitle'),
            text: say('problemHostText'),
            remedy: { kind: 'grant-hosts', label: say('problemGrant') },
          };
    case 'blocked':
      // A policy of the account has ended what was granted: once it allows Tidings, it must be granted anew.
      return { ...blockedWords(words, problem.reason), remedy: problem.reason === 'admin-policy' ? signIn : retry };
    case 'clock': {
      const difference = words.times.span(Math.abs(problem.ahead));
      const text = problem.ahead > 0 ? 'problemClockAheadText' : 'problemClockBehindText';
      return { title: say('problemClockTitle'), text: say(text, difference), remedy: retry };
    }
    case 'misconfigured':
      return { ...settingWords(words, problem.setting), remedy: settingRemedy(words, problem.link) };
  }
}

const ONCE: Readonly<Partial<Record<Problem['kind'], MessageKey>>> = {
  server: 'problemOnceServerText',
  internal: 'problemOnceInternalText',
};

/** The same of something that was asked for once, such as a message's text: nothing tries it again automatically. */
export function askedOnceWords(words: Words, problem: Problem, now: EpochMs): TroubleWords {
  const found = problemWords(words, problem, now);
  if (needsPerson(problem) || found.remedy?.kind !== 'retry') return found;
  return { ...found, text: words.say(ONCE[problem.kind] ?? 'problemOnceText') };
}

/** Before the moment that Google named, asking again would only be refused: there is nothing to press. */
function throttledWords(words: Words, until: EpochMs | undefined, retry: Remedy, now: EpochMs) {
  if (until === undefined || until <= now) return { text: words.say('problemThrottledText'), remedy: retry };
  return { text: words.say('problemThrottledUntilText', words.times.clock(until, now)), remedy: undefined };
}

function blockedWords({ say }: Words, reason: (Problem & { kind: 'blocked' })['reason']) {
  switch (reason) {
    case 'domain-policy':
      return { title: say('problemDomainPolicyTitle'), text: say('problemDomainPolicyText') };
    case 'admin-policy':
      return { title: say('problemAdminPolicyTitle'), text: say('problemAdminPolicyText') };
    case 'no-mailbox':
      return { title: say('problemNoMailboxTitle'), text: say('problemNoMailboxText') };
  }
}

function settingWords({ say }: Words, setting: (Problem & { kind: 'misconfigured' })['setting']) {
  switch (setting) {
    case 'client':
      return { title: say('problemClientTitle'), text: say('problemClientText') };
    case 'redirect':
      return { title: say('problemRedirectTitle'), text: say('problemRedirectText') };
    case 'gmail-api':
      return { title: say('problemGmailApiTitle'), text: say('problemGmailApiText') };
  }
}

function settingRemedy({ say }: Words, link: string | undefined): Remedy {
  return link !== undefined && isConsole(link)
    ? { kind: 'open-link', label: say('problemOpenLink'), url: link }
    : { kind: 'open-options', label: say('problemOpenOptions') };
}

/** The link came in an answer: it is offered only if it leads to Google's own console. */
function isConsole(link: string): boolean {
  if (!URL.canParse(link)) return false;
  const { protocol, hostname } = new URL(link);
  return protocol === 'https:' && ['console.cloud.google.com', 'console.developers.google.com'].includes(hostname);
}
