import { accountsItem, badgeSourceItem, ownClientItem } from '../../storage/account-items.ts';
import { LOCAL_OF_ACCOUNT } from '../../storage/account-keys.ts';
import type { AccountOverview } from '../../storage/overview.ts';
import { settingsItem } from '../../storage/settings-item.ts';
import { cleanText } from '../../words/clean-text.ts';
import type { MessageKey } from '../../words/message-key.ts';
import type { Words } from '../../words/words.ts';

/** What stands under the keys that there is one of. */
const SINGLE: ReadonlyMap<string, MessageKey> = new Map([
  [accountsItem.key, 'optionsDamagedAccounts'],
  [ownClientItem.key, 'optionsDamagedClient'],
  [badgeSourceItem.key, 'optionsDamagedBadge'],
  [settingsItem.key, 'optionsDamagedSettings'],
]);

/** What stands under the keys that each account has one of. */
const PER_ACCOUNT = {
  mailbox: 'optionsDamagedMail',
  health: 'optionsDamagedHealth',
  labels: 'optionsDamagedLabels',
  actions: 'optionsDamagedActions',
  refreshToken: 'optionsDamagedSignIn',
} as const satisfies Readonly<Record<keyof typeof LOCAL_OF_ACCOUNT, MessageKey>>;

const NAMES = Object.keys(PER_ACCOUNT) as readonly (keyof typeof PER_ACCOUNT)[]; // Object.keys forgets the names.

/** What a person knows the data under a storage key as; the key itself where it is none of ours. */
export function damagedWords({ say }: Words, key: string, accounts: readonly AccountOverview[]): string {
  const single = SINGLE.get(key);
  if (single !== undefined) return say(single);
  const id = key.slice(key.indexOf(':') + 1);
  const name = NAMES.find((one) => LOCAL_OF_ACCOUNT[one](id).key === key);
  if (name === undefined) return cleanText(key);
  // Of an account that was forgotten, or whose entry is damaged too, Google's number is all that is known.
  return say(PER_ACCOUNT[name], cleanText(accounts.find(({ account }) => account.id === id)?.account.email ?? id));
}
