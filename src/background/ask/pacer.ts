import type { AccountId } from '../../core/account/account.ts';
import { type EpochMs, MINUTE } from '../../core/time.ts';
import { accountsItem } from '../../storage/account-items.ts';
import { type Spent, spentItem } from '../../storage/mailbox-items.ts';
import type { World } from '../world.ts';

/** Google allows 6,000 units per user per minute; the rest is left to other apps of the same project. */
export const UNITS_A_MINUTE = 5_000;

/** Too few units to be worth a write: an idle poll spends 1. */
const NEGLIGIBLE = 10;

/** Keeps one account's requests within Google's units per minute, across events. */
export interface Pacer {
  /** Takes units for a request. If they are used up, returns when there will be more. */
  readonly spend: (units: number) => EpochMs | undefined;
  /** Stores what was spent for later events. A worker that dies first loses this; its share is far below the limit. */
  readonly close: () => Promise<void>;
}

/** Opens the pacer of one event, of which `spent` was read. All events together may spend `most` units per minute. */
export function openPacer(world: World, account: AccountId, most: number, spent: Spent): Pacer {
  const item = { spent: spentItem(account) };
  const isOver = (since: EpochMs): boolean => world.now() - since >= MINUTE || since > world.now();
  let { since, units: before } = isOver(spent.since) ? { since: world.now(), units: 0 } : spent;
  let own = 0;

  return {
    spend: (more) => {
      if (isOver(since)) {
        since = world.now();
        before = 0;
        own = 0;
      }
      if (before + own + more > most) return since + MINUTE;
      own += more;
      return undefined;
    },
    close: async () => {
      if (own <= NEGLIGIBLE) return;
      // Others may have spent and closed meanwhile, so the sum is stored.
      await world.session.update(item, ({ spent: kept }) => ({
        spent: isOver(kept.since) ? { since, units: own } : { since: kept.since, units: kept.units + own },
      }));
      // The account may have been removed before this write or during it.
      const { accounts } = await world.local.read({ accounts: accountsItem });
      if (!accounts.some(({ id }) => id === account)) await world.session.update(item, () => ({ spent: undefined }));
    },
  };
}
