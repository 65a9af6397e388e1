import { useEffect, useRef, useState } from 'preact/hooks';
import type { AccessLevel } from '../../core/account/access-level.ts';
import type { AccountId } from '../../core/account/account.ts';
import type { SignInAttempt, SignInState } from '../../core/account/sign-in.ts';
import { type EpochMs, type Millis, SECOND } from '../../core/time.ts';
import type { OptionsPorts } from '../page/options-ports.ts';
import { useCommand } from '../page/use-command.ts';

/** The sign-in that this page shows, no matter which part of it, or which page, started it. */
export interface SignInControl {
  readonly state: SignInState | undefined;
  /** Whether a sign-in is in progress, so that no other can start. */
  readonly running: boolean;
  readonly unanswered: boolean;
  /** Opens Google's window to add an account or, with `again`, to sign in to that account again. */
  readonly start: (level: AccessLevel, again?: AccountId) => void;
  /** Starts the failed sign-in again, whoever started it; or repeats a request that got no answer. */
  readonly retry: () => void;
  readonly dismiss: () => void;
}

/** What was checked within this time need not be checked again: the purpose is to wake the background. */
const FRESH: Millis = 10 * SECOND;

type Failed = Extract<SignInState, { kind: 'failed' }>;

/** What this page has requested since it was opened. */
type Asked =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'asking'; readonly since: EpochMs }
  | ({ readonly kind: 'unanswered'; readonly since: EpochMs } & SignInAttempt)
  | Failed;

/** Follows the sign-in that `stored` describes, and starts new ones. */
export function useSignIn(ports: OptionsPorts, stored: SignInState | undefined): SignInControl {
  const { ask, now } = ports;
  const [asked, setAsked] = useState<Asked>({ kind: 'nothing' });
  const dismissal = useCommand();
  const attempts = useRef(0);

  // A sign-in that died with its background shows as failed only after something wakes the background.
  const orphaned = stored?.kind === 'running' && asked.kind !== 'asking';
  useEffect(() => {
    if (orphaned) void ask('checkNow', FRESH).catch(() => undefined);
  }, [orphaned, ask]);

  const start = (level: AccessLevel, again?: AccountId): void => {
    attempts.current += 1;
    const mine = attempts.current;
    const settle = (next: Asked): void => {
      if (mine === attempts.current) setAsked(next);
    };
    const since = now();
    setAsked({ kind: 'asking', since });
    void (again === undefined ? ask('signIn', level) : ask('signIn', level, again)).then(
      (answer) =>
        settle(answer.ok ? { kind: 'nothing' } : { kind: 'failed', failure: answer.problem, at: now(), level, again }),
      () => settle({ kind: 'unanswered', since, level, again }),
    );
  };
  const state = later(stored, asked);
  const endedAt = state === undefined || state.kind === 'running' ? 0 : state.at;
  return {
    state,
    running: state?.kind === 'running' || (asked.kind === 'asking' && endedAt < asked.since),
    // If the answer was lost, storage shows how it ended.
    unanswered: (asked.kind === 'unanswered' && endedAt < asked.since) || dismissal.unanswered,
    start,
    retry: () => {
      if (state?.kind === 'failed') start(state.level, state.again);
      else if (asked.kind === 'unanswered') start(asked.level, asked.again);
      else dismissal.retry();
    },
    dismiss: () => {
      setAsked((before) => (before.kind === 'asking' ? before : { kind: 'nothing' }));
      dismissal.run(async () => {
        await ask('dismissSignIn');
      });
    },
  };
}

/** Returns what storage says, unless this page received a newer refusal: not every refusal is stored. */
function later(stored: SignInState | undefined, asked: Asked): SignInState | undefined {
  if (asked.kind !== 'failed' || stored?.kind === 'running') return stored;
  return stored !== undefined && stored.at >= asked.at ? stored : asked;
}
