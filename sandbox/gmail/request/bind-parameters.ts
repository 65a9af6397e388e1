import { badRequest } from '../../google-errors.ts';
import { Refusal } from '../refusal.ts';
import { invalidValue } from './invalid-value.ts';

/** The format of a query parameter's value; for an enum, the names of its values. */
type ParameterKind = 'string' | 'uint32' | 'uint64' | 'bool' | readonly string[];

/** A method's own query parameters; `repeated` ones may occur more than once. */
export type ParameterSpecs = Readonly<Record<string, { readonly kind: ParameterKind; readonly repeated?: true }>>;

/** The values of each parameter that was sent, checked against its spec. */
export interface Parameters {
  all(name: string): readonly string[];
  one(name: string): string | undefined;
  isTrue(name: string): boolean;
}

/** The parameters that every method of Google's APIs accepts. https://cloud.google.com/apis/docs/system-parameters */
const SYSTEM_PARAMETERS: ParameterSpecs = {
  alt: { kind: ['json'] },
  fields: { kind: 'string' },
  key: { kind: 'string' },
  prettyPrint: { kind: 'bool' },
  quotaUser: { kind: 'string' },
};

const UINT32_END = 2n ** 32n;
const UINT64_END = 2n ** 64n;

function isBelow(value: string, end: bigint): boolean {
  return /^\d{1,20}$/.test(value) && BigInt(value) < end;
}

function fits(kind: ParameterKind, value: string): boolean {
  switch (kind) {
    case 'string':
      return true;
    case 'uint32':
      return isBelow(value, UINT32_END);
    case 'uint64':
      return isBelow(value, UINT64_END);
    case 'bool':
      return value === 'true' || value === 'false';
    default:
      return kind.includes(value);
  }
}

const typeName = (kind: ParameterKind): string =>
  typeof kind === 'string' ? `TYPE_${kind.toUpperCase()}` : 'TYPE_ENUM';

function unknownName(name: string): Refusal {
  return new Refusal(
    badRequest(
      `Invalid JSON payload received. Unknown name "${name}": Cannot bind query parameter. ` +
        `Field '${name}' could not be found in request message.`,
    ),
  );
}

function check(name: string, values: readonly string[], spec: ParameterSpecs[string]): void {
  const type = typeName(spec.kind);
  if (spec.repeated === undefined && values.length > 1) {
    throw invalidValue(name, type, 'Proto field is not repeating, cannot start list.');
  }
  const wrong = values.find((value) => !fits(spec.kind, value));
  if (wrong !== undefined) throw invalidValue(name, type, `"${wrong}"`);
}

/** Parses a query as Google's front end does: an unknown name or a value of the wrong type is a 400. */
export function bindParameters(query: URLSearchParams, own: ParameterSpecs): Parameters {
  const specs = new Map(Object.entries({ ...SYSTEM_PARAMETERS, ...own }));
  for (const name of new Set(query.keys())) {
    const spec = specs.get(name);
    if (spec === undefined) throw unknownName(name);
    check(name, query.getAll(name), spec);
  }
  return {
    all: (name) => query.getAll(name),
    one: (name) => query.get(name) ?? undefined,
    isTrue: (name) => query.get(name) === 'true',
  };
}
