import { createAccountActions } from '../accounts/account-actions.ts';
import { createListActions } from '../list/list-actions.ts';
import { createReadingActions } from '../preview/reading-actions.ts';
import type { ActionPorts } from '../state/action-ports.ts';
import type { PopupActions } from '../state/popup-actions.ts';
import { createActingActions } from './acting-actions.ts';

/** How long something is said in passing. */
const REMARK_FOR_MS = 8_000;

/** All actions over the ports of a page. */
export function createActions(
  page: Omit<ActionPorts, 'announce' | 'remark'>,
): PopupActions & { readonly checkIfStale: () => Promise<void> } {
  const { after, change, own } = page;
  const announce: ActionPorts['announce'] = (...lines) =>
    change({ announced: { turn: own().announced.turn + 1, lines } });
  const remark = (text: string): void => {
    change({ remark: text });
    announce(text);
    after(REMARK_FOR_MS, () => own().remark === text && change({ remark: undefined }));
  };
  const ports = { ...page, announce, remark };
  const ofAccounts = createAccountActions(ports);
  return {
    ...ofAccounts,
    ...createListActions(ports),
    ...createReadingActions(ports),
    ...createActingActions(ports, ofAccounts.signIn),
  };
}
