import type { AccountId } from '../../core/account/account.ts';
import type { SignInAttempt } from '../../core/account/sign-in.ts';
import type { ActionId } from '../../core/actions/action.ts';
import type { ActionKind } from '../../core/actions/action-table.ts';
import type { LabelId } from '../../core/mailbox/watch.ts';
import type { PagePorts } from '../../ui/page-ports.ts';
import type { RowKey } from './row.ts';

/** What each press in the popup does. None of them throws or rejects. */
export interface PopupHandlers {
  readonly check: () => void;
  /** Reads storage once more, after it could not be read. */
  readonly readAgain: () => void;
  readonly signIn: (attempt: SignInAttempt) => void;
  /** Has a paused account checked and counted again. */
  readonly resume: (account: AccountId) => void;
  readonly dismissFailure: () => void;
  /** Asks the browser for Google's hosts and, once granted, goes on with `then`. Must run in the click itself. */
  readonly grantHosts: (then: () => void) => void;
  readonly openOptions: () => void;
  readonly openLink: (url: string) => void;
  /** Opens, fills or (undefined) closes the filter. */
  readonly filter: (text: string | undefined) => void;
  /** Narrows an account's list to one watched label, or widens it again. */
  readonly chooseChip: (account: AccountId, label: LabelId | undefined) => void;
  /** Folds an account's list away or brings it back. */
  readonly toggleAccount: (account: AccountId) => void;
  /** Shows the next LIST_SIZE rows of an account, fetched where they are not here; after a refusal, tries again. */
  readonly showMore: (account: AccountId) => void;
  readonly makeCurrent: (row: RowKey) => void;
  /** Shows the text of a row below it, or closes it. */
  readonly toggleOpen: (row: RowKey) => void;
  /** Fetches the text of the open row once more. */
  readonly fetchTextAgain: () => void;
  readonly toggleSelected: (row: RowKey) => void;
  readonly selectNone: () => void;
  /**
   * Does it to a row, or to all selected rows if it is one of them; without a row, to the selected. `star` takes the star
   * away where all have one. Where the account's level does not allow it, offers the upgrade.
   */
  readonly act: (kind: ActionKind, row?: RowKey) => void;
  /** Marks all rows that are shown of an account as read; asks first where they are many. */
  readonly markAllRead: (account: AccountId) => void;
  readonly confirmMarkAll: () => void;
  readonly cancelMarkAll: () => void;
  /** Takes back what is offered to be. */
  readonly undoLast: () => void;
  /** Stops the clock of what is offered to be taken back while somebody is about to, and starts it anew. */
  readonly holdOffers: (held: boolean) => void;
  /** Takes back an action that waits. */
  readonly undo: (account: AccountId, action: ActionId) => void;
  /** Takes away what is said of a refused action. */
  readonly dismissAction: (account: AccountId, action: ActionId) => void;
  /** Asks Google for level Act, and forgets the action that needed it. */
  readonly upgrade: (account: AccountId) => void;
  readonly dismissUpgrade: () => void;
  readonly showSheet: (shown: boolean) => void;
}

/** Asking for hosts, which a browser allows in the click itself alone: so this does not wait for any code. */
export function grantingHosts({ requestHosts }: Pick<PagePorts, 'requestHosts'>): Pick<PopupHandlers, 'grantHosts'> {
  return {
    grantHosts: (then) =>
      void requestHosts().then(
        (granted) => granted && then(),
        () => undefined,
      ),
  };
}

/** The handlers while the code that does the work is on its way: what is pressed is done when it has come. */
export function createEarlyHandlers(
  coming: Promise<PopupHandlers>,
  ports: Pick<PagePorts, 'requestHosts'>,
): PopupHandlers {
  // Each one is looked up by its own name, so that it gets the arguments that it takes, which the compiler cannot follow.
  const deferred =
    (name: keyof PopupHandlers) =>
    (...args: readonly never[]): void =>
      void coming.then((handlers) => (handlers[name] as (...args: readonly never[]) => void)(...args));
  const atOnce: Partial<PopupHandlers> = grantingHosts(ports);
  return new Proxy({} as PopupHandlers, {
    get: (_, name) => atOnce[name as keyof PopupHandlers] ?? deferred(name as keyof PopupHandlers),
  });
}
