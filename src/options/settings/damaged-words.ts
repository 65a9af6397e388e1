import type { AccountOverview } from '../../storage/overview.ts';
import { cleanText } from '../../words/clean-text.ts';
import type { MessageKey } from '../../words/message-key.ts';
import type { Words } from '../../words/words.ts';

/** What stands under the keys that there is one of. */
const SINGLE: ReadonlyMap<string, MessageKey> = new Map([
  ['accounts', 'optionsDamagedAccounts'],
  ['client', 'optionsDamagedClient'],
  ['badge-source', 'optionsDamagedBadge'],
]);

/** What stands under the keys that each account has one of, by what comes before the account's id. */
const PER_ACCOUNT: ReadonlyMap<string, MessageKey> = new Map([
  ['mailbox', 'optionsDamagedMail'],
  ['health', 'optionsDamagedHealth'],
  ['labels', 'optionsDamagedLabels'],
  ['refresh-token', 'optionsDamagedSignIn'],
]);

/** What a person knows the data under a storage key as; the key itself where it is none of ours. */
export function damagedWords({ say }: Words, key: string, accounts: readonly AccountOverview[]): string {
  const single = SINGLE.get(key);
  if (single !== undefined) return say(single);
  const [kind = '', id = ''] = key.split(':');
  const message = PER_ACCOUNT.get(kind);
  if (message === undefined) return cleanText(key);
  // Of an account that was forgotten, or whose entry is damaged too, Google's number is all that is known.
  return say(message, cleanText(accounts.find(({ account }) => account.id === id)?.account.email ?? id));
}
