import { accountsItem, badgeSourceItem, ownClientItem } from '../../storage/account-items.ts';
import { LOCAL_OF_ACCOUNT } from '../../storage/account-keys.ts';
import { JOURNAL } from '../../storage/journal-items.ts';
import type { AccountOverview } from '../../storage/overview.ts';
import { revocationsItem } from '../../storage/revocation-item.ts';
import { settingsItem } from '../../storage/settings-item.ts';
import { cleanText } from '../../words/clean-text.ts';
import type { MessageKey } from '../../words/message-key.ts';
import type { Words } from '../../words/words.ts';

/** Names for the data of keys that exist once. */
const SINGLE: ReadonlyMap<string, MessageKey> = new Map([
  [accountsItem.key, 'optionsDamagedAccounts'],
  [ownClientItem.key, 'optionsDamagedClient'],
  [badgeSourceItem.key, 'optionsDamagedBadge'],
  [settingsItem.key, 'optionsDamagedSettings'],
  [revocationsItem.key, 'optionsDamagedRevocations'],
  ...Object.values(JOURNAL).map((item): [string, MessageKey] => [item(undefined).key, 'optionsDamagedSignInRequests']),
]);

/** Names for the data of keys that exist once per account. */
const PER_ACCOUNT = {
  mailbox: 'optionsDamagedMail',
  health: 'optionsDamagedHealth',
  labels: 'optionsDamagedLabels',
  actions: 'optionsDamagedActions',
  requests: 'optionsDamagedRequests',
  olderRequests: 'optionsDamagedRequests',
  requestDays: 'optionsDamagedRequestDays',
  refreshToken: 'optionsDamagedSignIn',
  stories: 'optionsDamagedStories',
} as const satisfies Readonly<Record<keyof typeof LOCAL_OF_ACCOUNT, MessageKey>>;

const NAMES = Object.keys(PER_ACCOUNT) as readonly (keyof typeof PER_ACCOUNT)[]; // Object.keys loses the literal types.

/** The name of the data under a storage key, as users know it; the key itself if Tidings does not know it. */
export function damagedWords({ say }: Words, key: string, accounts: readonly AccountOverview[]): string {
  const single = SINGLE.get(key);
  if (single !== undefined) return say(single);
  const id = key.slice(key.indexOf(':') + 1);
  const name = NAMES.find((one) => LOCAL_OF_ACCOUNT[one](id).key === key);
  if (name === undefined) return cleanText(key);
  // If the account was removed, or its entry is damaged too, only Google's number for it is known.
  return say(PER_ACCOUNT[name], cleanText(accounts.find(({ account }) => account.id === id)?.account.email ?? id));
}
