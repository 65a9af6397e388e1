import type { AccountId } from '../../core/account/account.ts';
import type { KeptJournal } from '../../core/activity/journal.ts';
import type { Conditions } from '../../core/schedule/health.ts';
import { type EpochMs, MINUTE } from '../../core/time.ts';
import { accessTokenItem, refreshTokenItem } from '../../storage/account-items.ts';
import { journalItems } from '../../storage/journal-items.ts';
import type { AccountOverview } from '../../storage/overview.ts';
import { settingsItem } from '../../storage/settings-item.ts';
import type { Snapshot } from '../../storage/store.ts';
import type { OptionsPorts } from '../page/options-ports.ts';

/** What is stored of an account's tokens, without the tokens. */
export interface TokenFacts {
  /** How the refresh token is stored, if there is one. */
  readonly refresh: 'none' | 'sealed' | 'plain';
  /** When the access token was received and when it expires; undefined if there is none that counts. */
  readonly access: { readonly gotAt: EpochMs; readonly expiresAt: EpochMs } | undefined;
}

/** The journal of one account; of requests that belong to none if `account` is undefined. */
export interface OwnJournal extends KeptJournal {
  readonly account: AccountOverview['account'] | undefined;
}

/** What the section *Activity* shows besides the accounts themselves. */
export interface Activity {
  readonly journals: readonly OwnJournal[];
  readonly tokens: ReadonlyMap<AccountId, TokenFacts>;
  readonly conditions: Conditions;
}

/** Reads the journals and the age of each token. */
export async function readActivity(
  ports: Pick<OptionsPorts, 'readSession' | 'presence'>,
  stored: Snapshot,
  accounts: readonly AccountOverview[],
): Promise<Activity> {
  const owners = [...accounts.map(({ account }) => account), undefined];
  const tokens = accounts.map(async ({ account: { id, generation } }) => {
    const { refreshToken } = stored({ refreshToken: refreshTokenItem(id) });
    const { access } = await ports.readSession({ access: accessTokenItem(id) });
    const kept = typeof refreshToken === 'string' ? 'plain' : 'sealed';
    const facts: TokenFacts = {
      refresh: refreshToken === undefined ? 'none' : kept,
      access: access?.generation === generation ? { gotAt: access.gotAt, expiresAt: access.expiresAt } : undefined,
    };
    return [id, facts] as const;
  });
  return {
    journals: owners.map((account) => ({ account, ...stored(journalItems(account?.id)) })),
    tokens: new Map(await Promise.all(tokens)),
    conditions: {
      pace: stored({ settings: settingsItem }).settings.paceMinutes * MINUTE,
      presence: await ports.presence(),
    },
  };
}
