import { POLICY_KEYS } from '../../src/core/account/policy-flaw.ts';
import type { SignInCheck, SignInFailure, SignInState } from '../../src/core/account/sign-in.ts';
import { PROBLEMS } from '../core/every-problem.ts';

const CHECKS: Readonly<Record<SignInCheck, SignInFailure>> = {
  redirect: { kind: 'refused', check: 'redirect' },
  state: { kind: 'refused', check: 'state' },
  issuer: { kind: 'refused', check: 'issuer' },
  code: { kind: 'refused', check: 'code' },
  nonce: { kind: 'refused', check: 'nonce' },
  audience: { kind: 'refused', check: 'audience' },
  expiry: { kind: 'refused', check: 'expiry' },
  signature: { kind: 'refused', check: 'signature' },
  key: { kind: 'refused', check: 'key' },
  subject: { kind: 'refused', check: 'subject' },
  email: { kind: 'refused', check: 'email' },
  json: { kind: 'refused', check: 'json' },
  'access-token': { kind: 'refused', check: 'access-token' },
  'refresh-token': { kind: 'refused', check: 'refresh-token' },
  response: { kind: 'refused', check: 'response' },
};

const FAILURES: { readonly [Kind in SignInFailure['kind']]: readonly SignInFailure[] } = {
  cancelled: [{ kind: 'cancelled' }],
  denied: [{ kind: 'denied', reason: 'access_denied' }],
  'not-granted': [
    { kind: 'not-granted', level: 'count' },
    { kind: 'not-granted', level: 'read' },
    { kind: 'not-granted', level: 'manage' },
  ],
  'page-refused': [{ kind: 'page-refused' }],
  'no-client': [{ kind: 'no-client' }],
  'already-open': [{ kind: 'already-open' }],
  'no-identity': [{ kind: 'no-identity' }],
  unregistrable: [{ kind: 'unregistrable', host: 'abc.ch40m1umapp.qjz9zk' }],
  'other-account': [{ kind: 'other-account', expected: 'ada@example.com', got: 'bob@example.org' }],
  'other-domain': [{ kind: 'other-domain', allowed: ['example.com', 'example.org'], got: 'eve@example.net' }],
  'policy-invalid': POLICY_KEYS.map((key) => ({ kind: 'policy-invalid', key })),
  interrupted: [{ kind: 'interrupted' }],
  refused: Object.values(CHECKS),
  problem: Object.values(PROBLEMS)
    .flat()
    .map((problem) => ({ kind: 'problem', problem })),
};

const STATES: { readonly [Kind in SignInState['kind']]: readonly SignInState[] } = {
  running: [
    { kind: 'running', startedAt: 5, level: 'read' },
    { kind: 'running', startedAt: 5, window: 12, level: 'manage', again: '1' },
  ],
  done: [{ kind: 'done', account: '110169484474386276334', email: 'ada@example.com', at: 6 }],
  failed: Object.values(FAILURES)
    .flat()
    .map((failure) => ({ kind: 'failed', failure, at: 7, level: 'manage', again: '1' })),
};

/** Every way in which a sign-in may stand; a new kind of any part does not compile without its line above. */
export const SIGN_IN_STATES: readonly SignInState[] = Object.values(STATES).flat();
