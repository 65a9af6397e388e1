import type { AccessLevel } from '../core/account/access-level.ts';
import type { AccountChoices, AccountId } from '../core/account/account.ts';
import type { ClientFlaw } from '../core/account/google-client.ts';
import type { RemovalEnd } from '../core/account/revocation.ts';
import type { SignInFailure } from '../core/account/sign-in.ts';
import type { AwayMinutes } from '../core/lock.ts';
import type { MessageId } from '../core/mailbox/message.ts';
import type { Problem } from '../core/problem.ts';
import type { Result } from '../core/result.ts';
import type { Settings } from '../core/settings.ts';

/** Why a choice for an account was refused. */
export type ChoiceRefusal = 'no-such-account' | 'needs-level-read';

/** Why the text of a message, or more of the list, could not be fetched. */
export type FetchRefusal = Problem | { readonly kind: 'not-found' | 'no-such-account' | 'needs-level-read' };

/** Why the lock was not opened or changed. */
export type LockRefusal = 'wrong-passphrase' | 'locked' | 'damaged';

/** What a page can ask of the background. A new command does not compile until both ends have it. */
export interface Commands {
  /** Opens Google's window to add an account or, with `again`, to sign that account in again. */
  signIn(level: AccessLevel, again?: AccountId): Result<AccountId, SignInFailure>;
  /** Clears the outcome of the last sign-in from `signInItem`. */
  dismissSignIn(): Result<undefined>;
  /** Polls every account that is not signed out. With `staleAfterMs`, only those last checked longer ago than that. */
  checkNow(staleAfterMs?: number): Result<undefined>;
  /** Changes what is counted for an account, its color, or whether it is paused. */
  choose(account: AccountId, choices: Partial<AccountChoices>): Result<undefined, ChoiceRefusal>;
  /** Moves an account to another position in the list, counted from 0. */
  move(account: AccountId, place: number): Result<undefined>;
  /** Makes the badge show the count of one account or, without one, the sum over all. */
  chooseBadge(account?: AccountId): Result<undefined>;
  /** Asks Gmail for the names of an account's labels and puts them into storage. */
  refreshLabels(account: AccountId): Result<undefined>;
  /**
   * Sends an account's waiting actions and shows their status; settles when Gmail has answered or they must wait. The
   * page has stored them before (storage/queue-action.ts).
   */
  send(account: AccountId): Result<undefined>;
  /** Fetches the text of a message into `bodiesItem`. */
  readMessage(account: AccountId, message: MessageId): Result<undefined, FetchRefusal>;
  /** Fetches the missing metadata of these unread messages of the list. */
  fetchMore(account: AccountId, messages: readonly MessageId[]): Result<undefined, FetchRefusal>;
  /** Changes settings. */
  set(settings: Partial<Settings>): Result<undefined>;
  /** Deletes the damaged data that was set aside. */
  discardDamaged(): Result<undefined>;
  /**
   * Deletes everything stored for an account on this computer. With `alsoRevoke`, also ends at Google what the user granted
   * this and every other app of the same project, now or as soon as Google can be reached.
   */
  remove(account: AccountId, alsoRevoke?: boolean): Result<RemovalEnd>;
  /** Gives up a pending revocation, and deletes its token. */
  stopRevoking(account: AccountId): Result<undefined>;
  /** Stores the user's own Google client for future sign-ins; accounts signed in before keep theirs. */
  setClient(id: string, secret: string): Result<undefined, ClientFlaw>;
  /** Deletes the user's own Google client. */
  removeClient(): Result<undefined>;
  /** Turns the lock on, or gives the open one another passphrase. */
  setLock(passphrase: string): Result<undefined, LockRefusal>;
  /** Chooses after how many minutes away the lock closes; without, only when the browser closes. */
  chooseAway(minutes?: AwayMinutes): Result<undefined, LockRefusal>;
  unlock(passphrase: string): Result<undefined, LockRefusal>;
  lockNow(): Result<undefined>;
  /** Turns the lock off; with `evenLocked`, by deleting what it has sealed. */
  removeLock(evenLocked?: boolean): Result<undefined, LockRefusal>;
}

/** The background's end of the contract. */
export type Handlers = {
  readonly [Name in keyof Commands]: (...args: Parameters<Commands[Name]>) => Promise<ReturnType<Commands[Name]>>;
};
