import type { SignInAttempt, SignInFailure, SignInState } from '../core/sign-in.ts';
import type { EpochMs } from '../core/time.ts';
import { type AccountOverview, readOverview } from '../storage/overview.ts';
import { signInItem } from '../storage/sign-in-item.ts';
import type { PagePorts } from '../ui/page-ports.ts';
import type { ReadFailure } from '../ui/read-failure.ts';

/** What the popup shows of storage. */
export interface StoredState {
  readonly accounts: readonly AccountOverview[];
  readonly signIn: SignInState | undefined;
}

/** A sign-in that came to nothing, and what was asked for. */
export interface FailedSignIn extends SignInAttempt {
  readonly failure: SignInFailure;
}

/** What the popup knows by itself, and forgets when it closes. */
export interface OwnState {
  /** Is a check for new mail under way that this popup asked for? */
  readonly checking: boolean;
  /** Did this popup ask for a sign-in that has not ended? */
  readonly signingIn: boolean;
  /** How the last sign-in that this popup asked for failed, for the failures that come before anything is stored. */
  readonly refused: FailedSignIn | undefined;
  /** Why the last read of storage failed, if it did. */
  readonly readFailure: ReadFailure | undefined;
  /** What to do once more, after the background died on it. */
  readonly unanswered: (() => void) | undefined;
  /** Has the first frame been painted? Until then only the rows that fit into it are drawn, so that it comes sooner. */
  readonly painted: boolean;
  /** What screen readers hear, one line each. */
  readonly announced: readonly string[];
}

/** Everything that is drawn. */
export interface PopupState extends StoredState, OwnState {
  readonly now: EpochMs;
}

/** A popup that has done nothing yet. */
export const NEW_POPUP: OwnState = {
  checking: false,
  signingIn: false,
  refused: undefined,
  readFailure: undefined,
  unanswered: undefined,
  painted: false,
  announced: [],
};

/** The accounts with their mail, and the sign-in under way, as they stand in storage. */
export async function readStored({ readLocal, readSession }: PagePorts): Promise<StoredState> {
  const [accounts, { signIn }] = await Promise.all([readOverview(readLocal), readSession({ signIn: signInItem })]);
  return { accounts, signIn };
}
