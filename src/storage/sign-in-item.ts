import * as v from 'valibot';
import { ACCESS_LEVELS, DEFAULT_LEVEL } from '../core/account/access-level.ts';
import { POLICY_KEYS } from '../core/account/policy-flaw.ts';
import type { SignInCheck, SignInFailure, SignInState } from '../core/account/sign-in.ts';
import { item } from './item.ts';
import { Moment, ProblemShape } from './shapes.ts';

const CHECKS = [
  'redirect',
  'state',
  'issuer',
  'code',
  'nonce',
  'audience',
  'expiry',
  'signature',
  'key',
  'subject',
  'email',
  'json',
  'access-token',
  'refresh-token',
  'response',
] as const satisfies readonly SignInCheck[];

const FailureShape: v.GenericSchema<unknown, SignInFailure> = v.variant('kind', [
  v.object({
    kind: v.picklist(['cancelled', 'page-refused', 'no-client', 'already-open', 'no-identity', 'interrupted']),
  }),
  v.object({ kind: v.literal('unregistrable'), host: v.string() }),
  v.object({ kind: v.literal('denied'), reason: v.string() }),
  v.object({ kind: v.literal('not-granted'), level: v.picklist(ACCESS_LEVELS) }),
  v.object({ kind: v.literal('other-account'), expected: v.string(), got: v.string() }),
  v.object({ kind: v.literal('other-domain'), allowed: v.array(v.string()), got: v.string() }),
  v.object({ kind: v.literal('policy-invalid'), key: v.picklist(POLICY_KEYS) }),
  v.object({ kind: v.literal('refused'), check: v.picklist(CHECKS) }),
  v.object({ kind: v.literal('problem'), problem: ProblemShape }),
]);

/** A state stored by a release that did not yet record the requested level is read as a new user's. */
const attempt = { level: v.optional(v.picklist(ACCESS_LEVELS), DEFAULT_LEVEL), again: v.exactOptional(v.string()) };

const StateShape: v.GenericSchema<unknown, SignInState> = v.variant('kind', [
  v.object({ kind: v.literal('running'), startedAt: Moment, window: v.exactOptional(v.number()), ...attempt }),
  v.object({ kind: v.literal('done'), account: v.string(), email: v.string(), at: Moment }),
  v.object({ kind: v.literal('failed'), failure: FailureShape, at: Moment, ...attempt }),
]);

/** The sign-in in progress, or how the last one ended; undefined once the user has seen it. Session. */
export const signInItem = item<SignInState | undefined>('sign-in', StateShape, undefined);
