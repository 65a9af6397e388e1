import type { AccessLevel } from '../core/access-level.ts';
import type { AccountId } from '../core/account.ts';
import type { SignInFailure, SignInState } from '../core/sign-in.ts';
import type { EpochMs } from '../core/time.ts';
import { type AccountOverview, readOverview } from '../storage/overview.ts';
import { signInItem } from '../storage/sign-in-item.ts';
import type { PagePorts } from '../ui/page-ports.ts';

/** What the popup shows of storage. */
export interface StoredState {
  readonly accounts: readonly AccountOverview[];
  readonly signIn: SignInState | undefined;
}

/** A sign-in as it was asked for. */
export interface Attempt {
  readonly level: AccessLevel;
  readonly again?: AccountId | undefined;
}

/** What the popup knows by itself, and forgets when it closes. */
export interface OwnState {
  /** Is a check for new mail under way that this popup asked for? */
  readonly checking: boolean;
  /** Did this popup ask for a sign-in that has not ended? */
  readonly signingIn: boolean;
  readonly lastAttempt: Attempt | undefined;
  /** How the last attempt failed, for the failures that come before anything is stored. */
  readonly failure: SignInFailure | undefined;
  /** Did the last read of storage fail? */
  readonly unreadable: boolean;
  /** What to do once more, after the background died on it. */
  readonly unanswered: (() => void) | undefined;
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
  lastAttempt: undefined,
  failure: undefined,
  unreadable: false,
  unanswered: undefined,
  announced: [],
};

/** The accounts with their mail, and the sign-in under way, as they stand in storage. */
export async function readStored({ readLocal, readSession }: PagePorts): Promise<StoredState> {
  const [accounts, { signIn }] = await Promise.all([readOverview(readLocal), readSession({ signIn: signInItem })]);
  return { accounts, signIn };
}
