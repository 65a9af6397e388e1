import type { AccountId } from '../core/account/account.ts';
import { accessTokenItem, refreshTokenItem } from './account-items.ts';
import { actionsItem } from './action-items.ts';
import type { Item } from './item.ts';
import { JOURNAL } from './journal-items.ts';
import { healthItem, labelsItem, mailboxItem, spentItem } from './mailbox-items.ts';

// Everything that is stored for one account under keys of its own. An item added here is read into the overview, named
// if it is damaged, and deleted with the account.

/** What pages show of an account. Local. */
export const SHOWN_OF_ACCOUNT = {
  mailbox: mailboxItem,
  health: healthItem,
  labels: labelsItem,
  actions: actionsItem,
} as const;

/** Everything that outlives the browser session. Local. */
export const LOCAL_OF_ACCOUNT = { ...SHOWN_OF_ACCOUNT, ...JOURNAL, refreshToken: refreshTokenItem } as const;

/** Everything that ends with the browser session. Session. */
export const SESSION_OF_ACCOUNT = { access: accessTokenItem, spent: spentItem } as const;

type ItemMakers = Readonly<Record<string, (id: AccountId) => Item<unknown>>>;

/** The items of one account. */
export type ItemsFor<Makers extends ItemMakers> = { readonly [Name in keyof Makers]: ReturnType<Makers[Name]> };

/** The values of one account's items. */
export type KeptOf<Makers extends ItemMakers> = {
  readonly [Name in keyof Makers]: ReturnType<Makers[Name]> extends Item<infer Value> ? Value : never;
};

/** An account's items, made by the entries of a list. */
export function itemsFor<Makers extends ItemMakers>(makers: Makers, id: AccountId): ItemsFor<Makers> {
  const items = Object.entries(makers).map(([name, make]) => [name, make(id)]);
  return Object.fromEntries(items) as ItemsFor<Makers>; // Object.entries loses which name belongs to which item.
}

/** The change that deletes every item of a list. */
export function nothingOf<Makers extends ItemMakers>(makers: Makers): { readonly [Name in keyof Makers]: undefined } {
  const gone = Object.keys(makers).map((name) => [name, undefined]);
  return Object.fromEntries(gone) as { readonly [Name in keyof Makers]: undefined }; // as above
}
