import { fail, ok, type Result } from './result.ts';

/** Where a text is not the JSON that it should be; line and column count from 1, the column in UTF-16 code units. */
export interface JsonFlaw {
  readonly line: number;
  readonly column: number;
  /** The key that stands there a second time in its object, such as `web.client_id`; undefined for any other flaw. */
  readonly repeated: string | undefined;
}

interface Fault {
  readonly at: number;
  readonly repeated?: string;
}

type Step = Result<{ readonly value: unknown; readonly end: number }, Fault>;

/** Far deeper than any file of ours or Google's. */
const DEEPEST = 32;

const SCALAR =
  /"[^"\\\p{Cc}]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[^"\\\p{Cc}]*)*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/uy;

/**
 * Reads JSON (RFC 8259) that a person chose, and says where it is flawed, which `JSON.parse` says in no two browsers
 * alike. Stricter: a repeated key, half of a surrogate pair, any control character in a text, a byte order mark, and more
 * than 32 levels are flaws, too.
 */
export function readJson(text: string): Result<unknown, JsonFlaw> {
  const read = readValue(text, 0, '', 0);
  if (!read.ok) return fail(placed(text, read.problem));
  const rest = afterSpace(text, read.value.end);
  return rest === text.length ? ok(read.value.value) : fail(placed(text, { at: rest }));
}

function readValue(text: string, start: number, path: string, depth: number): Step {
  const at = afterSpace(text, start);
  const opened = text[at];
  if (opened !== '{' && opened !== '[') return readScalar(text, at);
  if (depth === DEEPEST) return fail({ at });
  return opened === '{' ? readObject(text, at, path, depth) : readList(text, at, path, depth);
}

function readScalar(text: string, at: number): Step {
  SCALAR.lastIndex = at;
  const [found] = SCALAR.exec(text) ?? [];
  if (found === undefined) return fail({ at });
  const value: unknown = JSON.parse(found);
  return typeof value === 'string' && !value.isWellFormed() ? fail({ at }) : ok({ value, end: at + found.length });
}

function readObject(text: string, open: number, path: string, depth: number): Step {
  const members = new Map<string, unknown>();
  let at = afterSpace(text, open + 1);
  if (text[at] === '}') return ok({ value: {}, end: at + 1 });
  for (;;) {
    if (text[at] !== '"') return fail({ at });
    const key = readScalar(text, at);
    if (!key.ok) return key;
    const name = String(key.value.value);
    const inside = path === '' ? name : `${path}.${name}`;
    if (members.has(name)) return fail({ at, repeated: inside });
    const colon = afterSpace(text, key.value.end);
    if (text[colon] !== ':') return fail({ at: colon });
    const member = readValue(text, colon + 1, inside, depth + 1);
    if (!member.ok) return member;
    members.set(name, member.value.value);
    const next = afterSpace(text, member.value.end);
    // Each becomes a property of its own, `__proto__` as well.
    if (text[next] === '}') return ok({ value: Object.fromEntries(members), end: next + 1 });
    if (text[next] !== ',') return fail({ at: next });
    at = afterSpace(text, next + 1);
  }
}

function readList(text: string, open: number, path: string, depth: number): Step {
  const elements: unknown[] = [];
  let at = afterSpace(text, open + 1);
  if (text[at] === ']') return ok({ value: [], end: at + 1 });
  for (;;) {
    const element = readValue(text, at, `${path}[${elements.length}]`, depth + 1);
    if (!element.ok) return element;
    elements.push(element.value.value);
    const next = afterSpace(text, element.value.end);
    if (text[next] === ']') return ok({ value: elements, end: next + 1 });
    if (text[next] !== ',') return fail({ at: next });
    at = next + 1;
  }
}

function afterSpace(text: string, start: number): number {
  let at = start;
  while (/[ \t\n\r]/.test(text.charAt(at))) at += 1;
  return at;
}

function placed(text: string, { at, repeated }: Fault): JsonFlaw {
  const lines = text.slice(0, at).split(/\r\n|\n|\r/);
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1, repeated };
}
