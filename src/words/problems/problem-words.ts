import { needsPerson, type Problem } from '../../core/problem.ts';
import type { EpochMs } from '../../core/time.ts';
import { cleanText } from '../clean-text.ts';
import type { MessageKey } from '../message-key.ts';
import type { Words } from '../words.ts';
import { problemTitle } from './problem-title.ts';
import type { Remedy, TroubleWords } from './remedy.ts';

/** What stands between a person and their mail, what they can do about it, and by which button. */
export function problemWords(words: Words, problem: Problem, now: EpochMs): TroubleWords {
  return { title: problemTitle(words, problem), ...cureWords(words, problem, now) };
}

function cureWords(words: Words, problem: Problem, now: EpochMs): Omit<TroubleWords, 'title'> {
  const { say } = words;
  const retry: Remedy = { kind: 'retry', label: say('problemRetry') };
  const signIn: Remedy = { kind: 'sign-in', label: say('problemSignIn') };
  switch (problem.kind) {
    case 'offline':
      return { text: say('problemOfflineText'), remedy: retry };
    case 'slow':
      return { text: say('problemSlowText'), remedy: retry };
    case 'server':
      return { text: say('problemServerText'), code: cleanText(problem.detail), remedy: retry };
    case 'refused':
      return { text: say('problemServerText'), code: cleanText(problem.code), remedy: retry };
    case 'throttled':
      return throttledWords(words, problem.until, retry, now);
    case 'paced':
      return { text: say('problemPacedText', words.times.clock(problem.until, now)), remedy: undefined };
    case 'internal':
      return { text: say('problemInternalText'), code: cleanText(problem.detail), remedy: retry };
    case 'signed-out':
      return { text: say('problemSignedOutText'), remedy: signIn };
    case 'not-permitted':
      return problem.missing === 'scope'
        ? { text: say('problemScopeText'), remedy: signIn }
        : { text: say('problemHostText'), remedy: { kind: 'grant-hosts', label: say('problemGrant') } };
    case 'blocked':
      // A policy of the account has ended what was granted: once it allows Tidings, it must be granted anew.
      return { text: say(BLOCKED[problem.reason]), remedy: problem.reason === 'admin-policy' ? signIn : retry };
    case 'clock': {
      const difference = words.times.span(Math.abs(problem.ahead));
      const text = problem.ahead > 0 ? 'problemClockAheadText' : 'problemClockBehindText';
      return { text: say(text, difference), remedy: retry };
    }
    case 'misconfigured':
      return { text: say(SETTINGS[problem.setting]), remedy: settingRemedy(words, problem.link) };
  }
}

const BLOCKED: Readonly<Record<(Problem & { kind: 'blocked' })['reason'], MessageKey>> = {
  'domain-policy': 'problemDomainPolicyText',
  'admin-policy': 'problemAdminPolicyText',
  'no-mailbox': 'problemNoMailboxText',
};

const SETTINGS: Readonly<Record<(Problem & { kind: 'misconfigured' })['setting'], MessageKey>> = {
  client: 'problemClientText',
  redirect: 'problemRedirectText',
  'gmail-api': 'problemGmailApiText',
};

const ONCE: Readonly<Partial<Record<Problem['kind'], MessageKey>>> = {
  server: 'problemOnceServerText',
  refused: 'problemOnceServerText',
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
