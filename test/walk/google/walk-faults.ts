import {
  backendError,
  type GoogleError,
  invalidCredentials,
  notFound,
  tooManyConcurrentRequests,
  userQuotaExceeded,
} from '../../../sandbox/google-errors.ts';
import { preconditionFailed, userRateLimitExceeded } from '../../../sandbox/passing-errors.ts';
import { type EpochMs, MINUTE, type Millis, SECOND } from '../../../src/core/time.ts';
import type { FaultKind, FaultPlace } from '../walk-event.ts';

/** A fault in force. */
interface Rule {
  readonly place: FaultPlace;
  readonly fault: FaultKind;
  /** Only for the message of this id. */
  readonly id?: string;
  times: number;
  skip: number;
}

/** The faults in force, counted down as requests meet them. */
export interface WalkFaults {
  readonly add: (rule: Rule) => void;
  readonly clear: () => void;
  /** What befalls this request; undefined where nothing does. */
  readonly claim: (place: FaultPlace, path: string) => FaultKind | undefined;
}

export function createWalkFaults(): WalkFaults {
  let rules: Rule[] = [];
  return {
    add: (rule) => void rules.push(rule),
    clear: () => {
      rules = [];
    },
    claim: (place, path) => {
      const fits = (rule: Rule): boolean =>
        rule.place === place && rule.times > 0 && (rule.id === undefined || path.endsWith(rule.id));
      const rule = rules.find(fits);
      if (rule === undefined) return undefined;
      if (rule.skip > 0) {
        rule.skip -= 1;
        return undefined;
      }
      rule.times -= 1;
      return rule.fault;
    },
  };
}

/** How long Google asks to be left alone. */
const REST: Millis = 7 * MINUTE;

/** What a request gets in place of the true answer, and until when Google then wants to hear nothing. */
export function answerOf(fault: FaultKind, now: EpochMs): { readonly answer: Response; readonly until?: EpochMs } {
  switch (fault) {
    case '400 precondition':
      return { answer: errorOf(preconditionFailed()) };
    case '401':
      return { answer: errorOf(invalidCredentials()) };
    case '403 rate':
      return { answer: errorOf(userQuotaExceeded()) };
    case '404':
      return { answer: errorOf(notFound()) };
    case '429':
      return { answer: errorOf(tooManyConcurrentRequests()) };
    case '429 header':
      return {
        answer: errorOf(tooManyConcurrentRequests(), { 'retry-after': String(REST / SECOND) }),
        until: now + REST,
      };
    case '429 text':
      return { answer: errorOf(userRateLimitExceeded(429, new Date(now + REST))), until: now + REST };
    case '503 header':
      return { answer: errorOf({ ...backendError(), status: 503 }, { 'retry-after': '90' }), until: now + 90 * SECOND };
    case 'page':
      return { answer: new Response('<!doctype html><title>Sorry</title>', { status: 502 }) };
    default:
      return { answer: errorOf(backendError()) };
  }
}

function errorOf({ status, body }: GoogleError, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(body, { status, headers: { 'content-type': 'application/json; charset=UTF-8', ...headers } });
}
