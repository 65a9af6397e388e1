import * as v from 'valibot';

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
