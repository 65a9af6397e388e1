import type { Problem } from '../../src/core/problem.ts';

/** At least one of each kind, with and without what may be absent; a new kind does not compile without its line here. */
export const PROBLEMS: { readonly [Kind in Problem['kind']]: readonly Extract<Problem, { kind: Kind }>[] } = {
  offline: [{ kind: 'offline' }],
  slow: [{ kind: 'slow' }],
  server: [{ kind: 'server', detail: 'HTTP 503' }],
  refused: [{ kind: 'refused', code: 'failedPrecondition' }],
  throttled: [{ kind: 'throttled' }, { kind: 'throttled', until: 1_790_000_000_000 }],
  paced: [{ kind: 'paced', until: 1_790_000_000_000 }],
  internal: [{ kind: 'internal', detail: 'QuotaExceededError' }],
  'signed-out': [{ kind: 'signed-out' }],
  'not-permitted': [
    { kind: 'not-permitted', missing: 'scope' },
    { kind: 'not-permitted', missing: 'host' },
  ],
  clock: [
    { kind: 'clock', ahead: 7_200_000 },
    { kind: 'clock', ahead: -86_400_000 },
  ],
  blocked: [
    { kind: 'blocked', reason: 'domain-policy' },
    { kind: 'blocked', reason: 'admin-policy' },
    { kind: 'blocked', reason: 'no-mailbox' },
  ],
  misconfigured: [
    { kind: 'misconfigured', setting: 'client' },
    { kind: 'misconfigured', setting: 'redirect' },
    { kind: 'misconfigured', setting: 'gmail-api', link: 'https://console.cloud.google.com/apis' },
  ],
};
