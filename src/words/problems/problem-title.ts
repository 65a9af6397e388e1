import type { Problem } from '../../core/problem.ts';
import type { MessageKey } from '../message-key.ts';
import type { Phrases } from '../phrases.ts';

/** The kinds of which one title tells all. */
type PlainKind = Exclude<Problem['kind'], 'not-permitted' | 'blocked' | 'misconfigured'>;

const TITLES: Readonly<Record<PlainKind, MessageKey>> = {
  offline: 'problemOfflineTitle',
  slow: 'problemSlowTitle',
  server: 'problemServerTitle',
  refused: 'problemServerTitle',
  throttled: 'problemThrottledTitle',
  paced: 'problemThrottledTitle',
  internal: 'problemInternalTitle',
  'signed-out': 'problemSignedOutTitle',
  clock: 'problemClockTitle',
};

const MISSING: Readonly<Record<(Problem & { kind: 'not-permitted' })['missing'], MessageKey>> = {
  scope: 'problemScopeTitle',
  host: 'problemHostTitle',
};

const BLOCKED: Readonly<Record<(Problem & { kind: 'blocked' })['reason'], MessageKey>> = {
  'domain-policy': 'problemDomainPolicyTitle',
  'admin-policy': 'problemAdminPolicyTitle',
  'no-mailbox': 'problemNoMailboxTitle',
};

const SETTINGS: Readonly<Record<(Problem & { kind: 'misconfigured' })['setting'], MessageKey>> = {
  client: 'problemClientTitle',
  redirect: 'problemRedirectTitle',
  'gmail-api': 'problemGmailApiTitle',
};

/** What stands between a person and their mail, in a few words. */
export function problemTitle({ say }: Pick<Phrases, 'say'>, problem: Problem): string {
  switch (problem.kind) {
    case 'not-permitted':
      return say(MISSING[problem.missing]);
    case 'blocked':
      return say(BLOCKED[problem.reason]);
    case 'misconfigured':
      return say(SETTINGS[problem.setting]);
    default:
      return say(TITLES[problem.kind]);
  }
}
