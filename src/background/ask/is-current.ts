import type { Account } from '../../core/account/account.ts';

/** Is this account, as a request was made for it, still what is stored? It may have been forgotten or signed in again. */
export function isCurrent(account: Account, accounts: readonly Account[]): boolean {
  return accounts.some(({ id, generation }) => id === account.id && generation === account.generation);
}
