import * as v from 'valibot';

/** One thing kept under one key: how it is read back, and what stands for it while there is none. */
export interface Item<Value> {
  readonly key: string;
  readonly fallback: Value;
  /** The stored value, and whether all of it was what we wrote; undefined where nothing of it can be used. */
  readonly parse: (stored: unknown) => { readonly value: Value; readonly whole: boolean } | undefined;
}

/** An item whose stored form is checked by `schema` each time it is read. */
export function item<Value>(key: string, schema: v.GenericSchema<unknown, Value>, fallback: Value): Item<Value> {
  const parse = (stored: unknown) => {
    const parsed = v.safeParse(schema, stored);
    return parsed.success ? { value: parsed.output, whole: true } : undefined;
  };
  return { key, fallback, parse };
}

/** An item that is a list, empty by default, whose good elements survive a damaged one. */
export function list<Element>(key: string, schema: v.GenericSchema<unknown, Element>): Item<readonly Element[]> {
  const parse = (stored: unknown) => {
    if (!Array.isArray(stored)) return undefined;
    const value = stored.flatMap((element: unknown) => {
      const parsed = v.safeParse(schema, element);
      return parsed.success ? [parsed.output] : [];
    });
    return { value, whole: value.length === stored.length };
  };
  return { key, fallback: [], parse };
}
