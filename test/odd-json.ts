/** Where a value stands in JSON: the keys and indices that lead to it. */
export type Place = readonly (string | number)[];

/** Every place of a value, its own first. */
export function placesOf(json: unknown): readonly Place[] {
  if (typeof json !== 'object' || json === null) return [[]];
  const inner = Array.isArray(json) ? [...json.entries()] : Object.entries(json);
  return [[], ...inner.flatMap(([key, value]) => placesOf(value).map((place) => [key, ...place]))];
}

/** What stands at a place. */
export function valueAt(json: unknown, place: Place): unknown {
  return place.reduce<unknown>((value, key) => Object(value)[key], json);
}

const MARK = 'a value that is put in another’s place';

/** The text of `json` with the JSON `text` at a place; without its key where there is no text. */
export function textWith(json: unknown, place: Place, text: string | undefined): string {
  const mark = (value: unknown, [key, ...further]: Place): unknown => {
    if (key === undefined) return text === undefined ? undefined : MARK;
    if (Array.isArray(value)) return value.map((one, index) => (index === key ? mark(one, further) : one));
    return { ...Object(value), [key]: mark(Object(value)[key], further) };
  };
  const marked = mark(json, place);
  return marked === undefined ? '' : JSON.stringify(marked).replace(JSON.stringify(MARK), () => text ?? '');
}

/** An object's JSON with more keys, of names that mean something to every object. */
export function withMoreKeys(object: unknown): string {
  const more = '"__proto__":{"polluted":1,"id":"a1"},"constructor":{"prototype":{"polluted":1}},"toString":7';
  const own = JSON.stringify(object).slice(1);
  return own === '}' ? `{${more}}` : `{${more},${own}`;
}

const DEEP = 20_000;

/** JSON of every type, with the values of each that trip programs. */
export const ODD_JSON: readonly string[] = [
  ...['null', 'true', 'false', '0', '-0', '-1', '1.5', '1e308', '1e999', '9007199254740993'],
  ...['""', '" "', '"NaN"', '"Infinity"', '"-0"', '"0x10"', '"1e999"', '"99999999999999999999"', '"null"'],
  ...['"\\ud800"', '"\\udc00 \\u0000"', '"__proto__"', '"constructor"', '"<img src=x onerror=alert(1)>"'],
  ...['[]', '[[]]', '[null]', '["x"]', '{}', '{"length":1,"0":"x"}', '{"__proto__":{"id":"a1"}}'],
];

/** The same, and what is very large. */
export const ODD_AND_LARGE: readonly string[] = [
  ...ODD_JSON,
  JSON.stringify('x'.repeat(1_000_000)),
  JSON.stringify('<'.repeat(500_000)),
  '['.repeat(DEEP) + ']'.repeat(DEEP),
  `${'{"parts":'.repeat(DEEP)}1${'}'.repeat(DEEP)}`,
];

/** The type of a JSON value, as JSON tells types apart. */
export function typeOf(value: unknown): string {
  return value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
}
