import {
  isArgumentElement,
  isLiteralElement,
  isPluralElement,
  isPoundElement,
  type MessageFormatElement,
  parse,
} from '@formatjs/icu-messageformat-parser';

/** Literal text, or an argument. */
export type Piece = string | { readonly argument: string };

/** A parsed message, or the feature of ICU MessageFormat in it that `browser.i18n` cannot express. */
export type Parsed =
  | { readonly kind: 'plain'; readonly pieces: readonly Piece[] }
  /** The whole message once for each selector: `=1`, or a CLDR plural category. */
  | { readonly kind: 'plural'; readonly forms: ReadonlyMap<string, readonly Piece[]> }
  | { readonly kind: 'wrong'; readonly flaw: string };

/** The only argument that can select a plural form. */
export const COUNT = 'count';
/** Exactly one, whatever else the language's category `one` includes. */
export const EXACTLY_ONE = '=1';

const SELECTOR = new RegExp(`^(?:${EXACTLY_ONE}|zero|one|two|few|many|other)$`);

/** Parses an ICU MessageFormat string with arguments (`{name}`) and at most one plural (`{count, plural, ...}`, `#`). */
export function parseMessage(message: string): Parsed {
  const elements = elementsOf(message);
  if (typeof elements === 'string') return { kind: 'wrong', flaw: `is no ICU MessageFormat: ${elements}` };
  const [plural, another] = elements.filter(isPluralElement);
  const inside = Object.values(plural?.options ?? {}).flatMap(({ value }) => value);
  const others = elements.filter((element) => element !== plural);
  // In the browser's own format, a dollar sign begins a placeholder.
  if (message.includes('$')) return { kind: 'wrong', flaw: 'has a dollar sign' };
  if (another !== undefined || ![...others, ...inside].every(isSimple)) {
    return { kind: 'wrong', flaw: 'may hold arguments and one plural, and nothing else' };
  }
  if (plural === undefined) return { kind: 'plain', pieces: elements.flatMap((element) => piecesOf(element)) };
  const selectors = Object.keys(plural.options);
  if (plural.value !== COUNT || plural.offset !== 0 || plural.pluralType !== 'cardinal') {
    return { kind: 'wrong', flaw: `may be a plural of {${COUNT}} alone, without offset or ordinals` };
  }
  const unknown = selectors.find((selector) => !SELECTOR.test(selector));
  if (unknown !== undefined) return { kind: 'wrong', flaw: `has a plural form for ${unknown}` };
  const formOf = (selector: string) => elements.flatMap((element) => piecesOf(element, selector));
  return { kind: 'plural', forms: new Map(selectors.map((selector) => [selector, formOf(selector)])) };
}

/** The names of the arguments in these pieces, without duplicates. */
export function argumentsIn(pieces: readonly Piece[]): readonly string[] {
  return [...new Set(pieces.flatMap((piece) => (typeof piece === 'string' ? [] : [piece.argument])))];
}

function elementsOf(message: string): readonly MessageFormatElement[] | string {
  try {
    return parse(message, { ignoreTag: true });
  } catch (cause) {
    return cause instanceof Error ? cause.message : String(cause);
  }
}

function isSimple(element: MessageFormatElement): boolean {
  return isLiteralElement(element) || isArgumentElement(element) || isPoundElement(element);
}

function piecesOf(element: MessageFormatElement, selector = 'other'): readonly Piece[] {
  if (isLiteralElement(element)) return [element.value];
  if (isPoundElement(element)) return [{ argument: COUNT }];
  if (isPluralElement(element)) return element.options[selector]?.value.flatMap((inner) => piecesOf(inner)) ?? [];
  return [{ argument: element.value }];
}
