import { badRequest } from '../../google-errors.ts';
import { Refusal } from '../refusal.ts';
import type { FieldSchema } from './response-schema.ts';

/** Which members of a response to keep; `all` keeps a member whole. */
export type FieldsMask = ReadonlyMap<string, FieldsMask> | 'all';

type Growing = Map<string, Growing | 'all'>;

const TOKEN = /[A-Za-z0-9_]+|[*/(),]/gy;

function refuse(path: string): Refusal {
  const description = `Error expanding 'fields' parameter. Cannot find matching fields for path '${path}'.`;
  return new Refusal(badRequest(description, 'Request contains an invalid argument.', path));
}

function tokensOf(text: string): string[] {
  const tokens = [...text.matchAll(TOKEN)].map(([token]) => token);
  if (tokens.join('') !== text || text === '') throw refuse(text);
  return tokens;
}

function merged(into: Growing, name: string, mask: Growing | 'all'): void {
  const known = into.get(name);
  if (known === undefined || known === 'all' || mask === 'all') {
    into.set(name, known === 'all' ? 'all' : mask);
    return;
  }
  for (const [inner, rest] of mask) merged(known, inner, rest);
}

/** list = path *("," path); path = name ["/" path | "(" list ")"] */
function parseList(tokens: string[], whole: string): Growing {
  const list: Growing = new Map();
  do {
    const [name, mask] = parsePath(tokens, whole);
    merged(list, name, mask);
  } while (tokens[0] === ',' && tokens.shift());
  return list;
}

function parsePath(tokens: string[], whole: string): [string, Growing | 'all'] {
  const name = tokens.shift();
  if (name === undefined || /^[/(),]$/.test(name)) throw refuse(whole);
  if (tokens[0] === '/') {
    tokens.shift();
    return [name, new Map([parsePath(tokens, whole)])];
  }
  if (tokens[0] !== '(') return [name, 'all'];
  tokens.shift();
  const inner = parseList(tokens, whole);
  if (tokens.shift() !== ')') throw refuse(whole);
  return [name, inner];
}

function checkAgainst(mask: FieldsMask, schema: FieldSchema | null, path: string): void {
  if (mask === 'all') return;
  for (const [name, inner] of mask) {
    const here = path === '' ? name : `${path}.${name}`;
    if (schema === null || (name !== '*' && !Object.hasOwn(schema, name))) throw refuse(here);
    const members = name === '*' ? Object.values(schema) : [schema[name] ?? null];
    if (inner !== 'all' && members.every((member) => member === null)) throw refuse(here);
    for (const member of members) if (name !== '*' || member !== null) checkAgainst(inner, member, here);
  }
}

/**
 * Parses a `fields` mask (`a/b`, `a(b,c)`, `*`) for a response with that schema; refuses a malformed mask or one that names
 * a member the response never has. https://developers.google.com/workspace/gmail/api/guides/performance#partial-response
 */
export function parseFieldsMask(text: string, schema: FieldSchema): FieldsMask {
  const tokens = tokensOf(text);
  const mask = parseList(tokens, text);
  if (tokens.length > 0) throw refuse(text);
  checkAgainst(mask, schema, '');
  return mask;
}

/** Returns the part of a JSON value that a mask keeps; for an array, of each element. */
export function applyFieldsMask(value: unknown, mask: FieldsMask): unknown {
  if (mask === 'all' || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((element) => applyFieldsMask(element, mask));
  const kept = Object.entries(value).flatMap(([name, member]) => {
    const inner = mask.get('*') === 'all' ? 'all' : (mask.get(name) ?? mask.get('*'));
    // Under `*/id`, a member without members of its own, e.g. a number, is dropped.
    const gone = inner === undefined || (inner !== 'all' && typeof member !== 'object');
    return gone ? [] : [[name, applyFieldsMask(member, inner)]];
  });
  return Object.fromEntries(kept);
}
