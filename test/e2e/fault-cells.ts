import type { FaultAct, FaultRule } from '../../sandbox/faults.ts';
import { domainPolicy, gmailApiNotEnabled } from '../../sandbox/google-errors.ts';
import { actOf, type Endpoint, type FaultName, jsonFault, ruleOf } from '../../tools/stage/fault-matrix.ts';
import { gist, word } from '../../tools/stage/words.ts';

/** One endpoint with one fault that lasts, and what a person is to see of it while new mail waits. */
export interface Cell {
  readonly name: string;
  readonly rule: FaultRule;
  /** `waits`: a tilde before the count, and cured by the next poll; `acts`: an exclamation mark before it, and by hand. */
  readonly who: 'waits' | 'acts';
  readonly title: Parameters<typeof word>[0];
  /** Part of what the banner says beneath its title. */
  readonly says: string;
  /** Does Gmail still tell the new count? Then the list knows of the new message too, which it cannot show yet. */
  readonly counts?: boolean;
  /** The new message is known, but no more of it. */
  readonly lists?: boolean;
  /** The button or link of the banner. */
  readonly remedy?: Parameters<typeof word>[0];
  /** Gmail refuses the token at hand, so that another is asked for. */
  readonly tokenExpired?: boolean;
}

const cell = (endpoint: Endpoint, fault: FaultName | FaultAct, seen: Omit<Cell, 'name' | 'rule'>, named = ''): Cell => {
  const name = typeof fault === 'string' ? fault : named;
  const act = typeof fault === 'string' ? actOf(endpoint, fault) : fault;
  return { ...seen, name: `${endpoint}, ${name}`, rule: ruleOf(endpoint, name, act) };
};

const retry = { remedy: 'problemRetry' } as const;
const server = (says: string) => ({ who: 'waits', title: 'problemServerTitle', says, ...retry }) as const;
const offline = {
  who: 'waits',
  title: 'problemOfflineTitle',
  says: word('problemOfflineText'),
  ...retry,
} as const;
const throttled = {
  who: 'waits',
  title: 'problemThrottledTitle',
  says: word('problemThrottledText'),
  ...retry,
} as const;

const PAUSE = { ...actOf('profile', '429 Retry-After'), headers: { 'retry-after': '40' } } as const;

/** At least two of each kind of trouble. */
export const CELLS: readonly Cell[] = [
  cell(
    'profile',
    PAUSE,
    { who: 'waits', title: 'problemThrottledTitle', says: gist('problemThrottledUntilText') },
    '429 Retry-After',
  ),
  cell('history', '429', throttled),
  cell('message', '403 rate', { ...throttled, counts: true, lists: true }),
  cell('profile', '500', server('HTTP 500')),
  cell('profile', '401', server('HTTP 401')),
  cell('history', 'HTML', server('not JSON')),
  cell('label', 'truncated', { ...server('not JSON'), lists: true }),
  cell('label', 'wrong types', { ...server('labels.get'), lists: true }),
  cell('token', '500', { ...server('HTTP 500'), tokenExpired: true }),
  cell('token', 'truncated', { ...server('token response'), tokenExpired: true }),
  cell('token', 'wrong types', { ...server('token response'), tokenExpired: true }),
  cell(
    'profile',
    { kind: 'hang' },
    { ...offline, title: 'problemSlowTitle', says: word('problemSlowText') },
    'no answer',
  ),
  cell('history', 'reset', offline),
  cell(
    'profile',
    jsonFault(gmailApiNotEnabled()),
    { who: 'acts', title: 'problemGmailApiTitle', says: word('problemGmailApiText'), remedy: 'problemOpenLink' },
    'Gmail API not enabled',
  ),
  cell(
    'history',
    jsonFault(domainPolicy()),
    { who: 'acts', title: 'problemDomainPolicyTitle', says: word('problemDomainPolicyText'), ...retry },
    'closed by the administrator',
  ),
  cell('profile', '403 scope', {
    who: 'acts',
    title: 'problemScopeTitle',
    says: word('problemScopeText'),
    remedy: 'problemSignIn',
  }),
  cell('token', '401', {
    who: 'acts',
    title: 'problemClientTitle',
    says: word('problemClientText'),
    remedy: 'problemOpenLink',
    tokenExpired: true,
  }),
];
