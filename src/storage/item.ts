import * as v from 'valibot';

/** One thing kept under one key: how it is read back, and what stands for it while there is none. */
export interface Item<Value> {
  readonly key: string;
  readonly fallback: Value;
  /** The stored value, or undefined where it is absent or not what we wrote. */
  readonly parse: (stored: unknown) => Value | undefined;
}

/** An item whose stored form is checked by `schema` each time it is read. */
export function item<Value>(key: string, schema: v.GenericSchema<unknown, Value>, fallback: Value): Item<Value> {
  const parse = (stored: unknown): Value | undefined => {
    const parsed = v.safeParse(schema, stored);
    return parsed.success ? parsed.output : undefined;
  };
  return { key, fallback, parse };
}
