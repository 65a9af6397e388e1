import type { AccountId } from '../../core/account/account.ts';
import type { SignInAttempt } from '../../core/account/sign-in.ts';
import type { ActionId } from '../../core/actions/action.ts';
import type { ActionKind } from '../../core/actions/action-table.ts';
import type { LabelId } from '../../core/mailbox/watch.ts';
import type { OneTimeCode } from '../../core/one-time-code/one-time-code.ts';
import type { EpochMs } from '../../core/time.ts';
import type { PagePorts } from '../../ui/page-ports.ts';
import type { RowKey } from './row.ts';

/** What each press in the popup does. None throws, and only `copyCode` returns a promise that may reject. */
export interface PopupHandlers {
  readonly check: () => void;
  /** Reads storage again after a failure. */
  readonly readAgain: () => void;
  readonly signIn: (attempt: SignInAttempt) => void;
  /** Resumes a paused account. */
  readonly resume: (account: AccountId) => void;
  readonly dismissFailure: () => void;
  /** Asks the browser for access to Google's hosts, and runs `then` if granted. Must be called in the click itself. */
  readonly grantHosts: (then: () => void) => void;
  readonly openOptions: () => void;
  readonly openLink: (url: string) => void;
  /** Brings a window of the browser to the front. */
  readonly showWindow: (window: number) => void;
  /** Opens or fills the filter; undefined closes it. */
  readonly filter: (text: string | undefined) => void;
  /** Filters an account's list by one watched label; undefined shows all. */
  readonly chooseChip: (account: AccountId, label: LabelId | undefined) => void;
  /** Collapses or expands an account's list. */
  readonly toggleAccount: (account: AccountId) => void;
  /** Shows the next LIST_SIZE rows of an account, fetching what is missing; after a refusal, tries again. */
  readonly showMore: (account: AccountId) => void;
  readonly makeCurrent: (row: RowKey) => void;
  /** Opens a row, which shows its text, or closes it. */
  readonly toggleOpen: (row: RowKey) => void;
  /** Fetches the text of the open row again. */
  readonly fetchTextAgain: () => void;
  /** Copies the code of a message. Rejects, once that is said, if the browser refuses. */
  readonly copyCode: (code: OneTimeCode) => Promise<void>;
  /** Presses the button of the code that a row shows, if it shows one. */
  readonly pressCode: (row: RowKey) => void;
  /** Draws at a time when something is no longer to be seen, unless the returned function is called before. */
  readonly drawAt: (at: EpochMs) => () => void;
  readonly toggleSelected: (row: RowKey) => void;
  readonly selectNone: () => void;
  /**
   * Acts on a row, or on all selected rows if it is one of them; without a row, on the selected rows. An action toggles
   * if all are already as it would make them. If the account's level does not allow it, offers the upgrade.
   */
  readonly act: (kind: ActionKind, row?: RowKey) => void;
  /** Marks all listed messages of an account as read; asks first if there are many. */
  readonly markAllRead: (account: AccountId) => void;
  readonly confirmMarkAll: () => void;
  readonly cancelMarkAll: () => void;
  /** Undoes the last action that can be undone. */
  readonly undoLast: () => void;
  /** Stops the timers of Undo while the toast is pointed at or focused, and restarts them afterwards. */
  readonly holdOffers: (held: boolean) => void;
  /** Cancels a waiting action. */
  readonly undo: (account: AccountId, action: ActionId) => void;
  /** Takes away a refused action with its banner, or gives up a waiting one. */
  readonly dropAction: (account: AccountId, action: ActionId) => void;
  /** Sends a waiting action again at once. */
  readonly retryAction: (account: AccountId, action: ActionId) => void;
  /** Starts the sign-in for level Manage, and forgets the action that needed it. */
  readonly upgrade: (account: AccountId) => void;
  readonly dismissUpgrade: () => void;
  readonly showSheet: (shown: boolean) => void;
  readonly unlock: (passphrase: string) => void;
  /** Turns the lock off without the passphrase, which deletes what is locked. */
  readonly forgetPassphrase: () => void;
  readonly lockNow: () => void;
}

/** Asks for host access. Browsers allow that only in the click itself, so this does not wait for other code. */
export function grantingHosts({ requestHosts }: Pick<PagePorts, 'requestHosts'>): Pick<PopupHandlers, 'grantHosts'> {
  return {
    grantHosts: (then) =>
      void requestHosts().then(
        (granted) => granted && then(),
        () => undefined,
      ),
  };
}

/** Handlers for the time until the real ones have been fetched: each press is passed on to them then. */
export function createEarlyHandlers(
  coming: Promise<PopupHandlers>,
  ports: Pick<PagePorts, 'requestHosts'>,
): PopupHandlers {
  // Each handler gets the arguments of its own name, which the compiler cannot follow.
  const deferred =
    (name: keyof PopupHandlers) =>
    (...args: readonly never[]): void =>
      void coming.then((handlers) => (handlers[name] as (...args: readonly never[]) => void)(...args));
  const atOnce: Partial<PopupHandlers> = grantingHosts(ports);
  return new Proxy({} as PopupHandlers, {
    get: (_, name) => atOnce[name as keyof PopupHandlers] ?? deferred(name as keyof PopupHandlers),
  });
}
