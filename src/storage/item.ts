import * as v from 'valibot';
import type { AccountId } from '../core/account/account.ts';

/** What was read from a stored value; `damaged` is present if some or all of it is not what we wrote. */
interface Parsed<Value> {
  /** Absent if none of it can be used. */
  readonly value?: Value;
  readonly damaged?: unknown;
}

/** One thing stored under one key: how it is read back, and the fallback if there is none. */
export interface Item<Value> {
  readonly key: string;
  readonly fallback: Value;
  /** The usable part of the stored value, and the part that is damaged. */
  readonly parse: (stored: unknown) => Parsed<Value>;
}

/** An item whose stored form is checked with `schema` each time it is read. */
export function item<Value>(key: string, schema: v.GenericSchema<unknown, Value>, fallback: Value): Item<Value> {
  const parse = (stored: unknown) => {
    const parsed = v.safeParse(schema, stored);
    return parsed.success ? { value: parsed.output } : { damaged: stored };
  };
  return { key, fallback, parse };
}

/** A list, empty by default, whose good elements survive a damaged one. */
export function list<Element>(key: string, schema: v.GenericSchema<unknown, Element>): Item<readonly Element[]> {
  const parse = (stored: unknown) => {
    if (!Array.isArray(stored)) return { damaged: stored };
    const value: Element[] = [];
    const damaged: unknown[] = [];
    for (const element of stored) {
      const parsed = v.safeParse(schema, element);
      if (parsed.success) value.push(parsed.output);
      else damaged.push(element);
    }
    return damaged.length === 0 ? { value } : { value, damaged };
  };
  return { key, fallback: [], parse };
}

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
