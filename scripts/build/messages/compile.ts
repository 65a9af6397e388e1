import { argumentsIn, EXACTLY_ONE, type Piece, parseMessage } from './parse-message.ts';
import { isExactlyOne, pluralCategories } from './plural-categories.ts';
import { argumentsOf, type English, type Language } from './source.ts';

/** A `messages.json` of `_locales`. https://developer.chrome.com/docs/extensions/reference/api/i18n */
export type BrowserMessages = Readonly<Record<string, BrowserMessage>>;

interface BrowserMessage {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}

/**
 * Compiles a language without flaws to the format of `browser.i18n`. A plural becomes a message per category, `key_few`,
 * and one for exactly one, `key_1`; arguments are numbered in the order of the English file.
 */
export function compile({ name, messages }: Language, english: English): BrowserMessages {
  const tag = name.replace('_', '-');
  const categories = [...pluralCategories(tag)].flatMap(([category, counts]) => (isExactlyOne(counts) ? [] : category));
  const one = new Intl.PluralRules(tag).select(1);
  const compiled: Record<string, BrowserMessage> = {};
  for (const [key, text] of Object.entries(messages)) {
    const names = argumentsOf(english[key] ?? {});
    const parsed = parseMessage(text);
    if (parsed.kind === 'wrong') throw new Error(`${name}: ${key} ${parsed.flaw}`);
    if (parsed.kind === 'plain') compiled[key] = browserMessage(parsed.pieces, names);
    else {
      const form = (selector: string) => browserMessage(parsed.forms.get(selector) ?? [], names);
      compiled[`${key}_1`] = form(parsed.forms.has(EXACTLY_ONE) ? EXACTLY_ONE : one);
      for (const category of categories) compiled[`${key}_${category}`] = form(category);
    }
  }
  return compiled;
}

function browserMessage(pieces: readonly Piece[], names: readonly string[]): BrowserMessage {
  const message = pieces.map((piece) => (typeof piece === 'string' ? piece : `$${piece.argument}$`)).join('');
  const placeholders = argumentsIn(pieces).map((name) => [name, { content: `$${names.indexOf(name) + 1}` }]);
  return placeholders.length === 0 ? { message } : { message, placeholders: Object.fromEntries(placeholders) };
}
