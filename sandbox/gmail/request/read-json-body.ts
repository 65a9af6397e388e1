import { badRequest } from '../../google-errors.ts';
import { Refusal } from '../refusal.ts';
import { invalidValue } from './invalid-value.ts';

function parse(body: string): unknown {
  try {
    return body.trim() === '' ? {} : JSON.parse(body);
  } catch {
    throw new Refusal(badRequest('Invalid JSON payload received. Unexpected token.'));
  }
}

/** Parses a JSON body whose members are all lists of strings, missing ones as empty; any other member or type is a 400. */
export function readStringLists<Name extends string>(
  body: string,
  names: readonly Name[],
): Readonly<Record<Name, readonly string[]>> {
  const parsed = parse(body);
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
    throw new Refusal(badRequest('Invalid JSON payload received. Root element must be a message.'));
  }
  const members = new Map<string, unknown>(Object.entries(parsed));
  const known: ReadonlySet<string> = new Set(names);
  for (const name of members.keys()) {
    if (known.has(name)) continue;
    throw new Refusal(badRequest(`Invalid JSON payload received. Unknown name "${name}": Cannot find field.`));
  }
  const lists = names.map((name) => [name, stringsIn(members.get(name), name)] as const);
  // `lists` has one entry for each of `names`, which Object.fromEntries cannot express.
  return Object.fromEntries(lists) as Record<Name, readonly string[]>;
}

function stringsIn(value: unknown, name: string): readonly string[] {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value) && value.every((element): element is string => typeof element === 'string')) return value;
  throw invalidValue(name, 'TYPE_STRING', JSON.stringify(value));
}
