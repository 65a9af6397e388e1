import type { AccountId } from '../../core/account/account.ts';
import type { PopupState } from '../state/popup-state.ts';

/** A little more than fit into the popup at its tallest: what comes after the first frame moves nothing that is seen. */
const ROWS = { comfortable: 7, compact: 14 } as const;

type Shown = Pick<PopupState, 'accounts' | 'lists' | 'settings'>;

/** How many rows of an account the first frame draws: none where the lists above it fill the popup. */
export function rowsInFirstFrame({ accounts, lists, settings }: Shown, of: AccountId): number {
  const above = accounts.slice(
    0,
    accounts.findIndex(({ account }) => account.id === of),
  );
  const taken = above.reduce((sum, { account }) => sum + (lists.get(account.id)?.places.length ?? 0), 0);
  return Math.max(0, ROWS[settings.density] - taken);
}
