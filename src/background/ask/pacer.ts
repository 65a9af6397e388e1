import type { AccountId } from '../../core/account/account.ts';
import { type EpochMs, MINUTE } from '../../core/time.ts';
import { accountsItem } from '../../storage/account-items.ts';
import { spentItem } from '../../storage/mailbox-items.ts';
import type { World } from '../world.ts';

/** Google allows 6,000 units a user and minute; some are left to other programs of the same project. */
const UNITS_A_MINUTE = 5_000;

/** Not worth a write: an idle poll spends 1. */
const NEGLIGIBLE = 10;

/** Keeps one account's requests under Google's units a minute, from one poll to the next. */
export interface Pacer {
  /** Takes units for a request; or, where they are spent, gives the moment at which there will be more. */
  readonly spend: (units: number) => EpochMs | undefined;
  /** Keeps what was spent for the next poll. A poll that dies before loses this; one poll's share is far below the limit. */
  readonly close: () => Promise<void>;
}

/** The pacer of one poll. */
export async function openPacer(world: World, account: AccountId): Promise<Pacer> {
  const item = { spent: spentItem(account) };
  const { spent } = await world.session.read(item);
  const isNewMinute = world.now() - spent.since >= MINUTE || spent.since > world.now();
  let total = 0;
  let { since, units } = isNewMinute ? { since: world.now(), units: 0 } : spent;

  return {
    spend: (more) => {
      if (world.now() - since >= MINUTE) {
        since = world.now();
        units = 0;
      }
      if (units + more > UNITS_A_MINUTE) return since + MINUTE;
      units += more;
      total += more;
      return undefined;
    },
    close: async () => {
      if (total <= NEGLIGIBLE) return;
      await world.session.update(item, () => ({ spent: { since, units } }));
      // The account may have been forgotten, before this write or during it.
      const { accounts } = await world.local.read({ accounts: accountsItem });
      if (!accounts.some(({ id }) => id === account)) await world.session.update(item, () => ({ spent: undefined }));
    },
  };
}
