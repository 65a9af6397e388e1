import { argumentsIn, COUNT, EXACTLY_ONE, type Parsed, type Piece, parseMessage } from './parse-message.ts';
import { isExactlyOne, pluralCategories } from './plural-categories.ts';
import { argumentsOf, type English, type EnglishMessage, type Language } from './source.ts';

/** Keys whose message is the same in every language. */
const NAMES = ['extensionName', 'languageDirection', 'storyGmail'];
const RIGHT_TO_LEFT = ['ar', 'fa', 'he', 'ur'];
const LONGEST_DESCRIPTION = 132;
/** Bidirectional controls (UAX #9): the source isolates what it inserts into a message, and a typed mark is invisible. */
const INVISIBLE = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
/** Keys whose word is correctly the same as in English, by language. */
const ALIKE: Readonly<Record<string, readonly string[]>> = {
  de: ['optionsColorOrange', 'previewCc'],
  ja: ['previewCc'],
};

/** All flaws in the files of `messages`, each with its file and key. */
export function allFlaws(english: English, languages: readonly Language[]): readonly string[] {
  const flawsIn = (name: string, flaws: readonly string[]) => flaws.map((flaw) => `messages/${name}.json: ${flaw}`);
  return [
    ...flawsIn('en', englishFlaws(english)),
    ...languages.flatMap((language) => flawsIn(language.name, flawsOf(language, english, ALIKE[language.name]))),
  ];
}

/** The flaws of a language compared with the English file, each with its key; `alike` may be the same as in English. */
export function flawsOf(
  { name, messages }: Language,
  english: English,
  alike: readonly string[] = [],
): readonly string[] {
  const tag = name.replace('_', '-');
  const categories = pluralCategories(tag);
  return [
    ...Object.keys(messages).flatMap((key) => (english[key] === undefined ? [`${key}: is not in English`] : [])),
    ...Object.entries(english).flatMap(([key, original]) => {
      const message = messages[key];
      if (message === undefined) return [`${key}: is missing`];
      const flaws = [
        ...messageFlaws(message, original, tag, categories),
        ...(isLeft(key) ? ['is not translated'] : []),
      ];
      return flaws.map((flaw) => `${key}: ${flaw}`);
    }),
    ...languageFlaws(tag, messages),
  ];

  function isLeft(key: string): boolean {
    if (name === 'en' || [...NAMES, ...alike].includes(key)) return false;
    const said = messages[key] ?? '';
    // Arguments and punctuation alone may be the same.
    return said === english[key]?.message && /\p{L}/u.test(said.replace(/\{\w+\}/g, ''));
  }
}

/** The flaws of the English file: missing descriptions for translators, and missing or wrong examples of arguments. */
export function englishFlaws(english: English): readonly string[] {
  return Object.entries(english).flatMap(([key, entry]) => {
    const { message, description, placeholders = {} } = entry;
    const isPlural = parseMessage(message).kind === 'plural';
    const flaws = [
      ...(/\p{L}/u.test(description) ? [] : ['has no description for translators']),
      ...Object.entries(placeholders).flatMap(([name, example]) => [
        ...(example === '' ? [`has no example of {${name}}`] : []),
        ...((typeof example === 'number') === (isPlural && name === COUNT) ? [] : [`{${name}} has an odd example`]),
      ]),
      ...(isPlural && argumentsOf(entry)[0] !== COUNT ? [`{${COUNT}} is not its first argument`] : []),
    ];
    return flaws.map((flaw) => `${key}: ${flaw}`);
  });
}

type Categories = ReadonlyMap<string, readonly number[]>;

function messageFlaws(message: string, original: EnglishMessage, tag: string, categories: Categories) {
  const parsed = parseMessage(message);
  const wanted = argumentsOf(original);
  switch (parsed.kind) {
    case 'wrong':
      return [parsed.flaw];
    case 'plain':
      return kindOf(original) === 'plural' ? ['is not a plural'] : piecesFlaws(parsed.pieces, wanted);
    case 'plural':
      if (kindOf(original) === 'plain') return ['is a plural'];
      return [...formFlaws([...parsed.forms.keys()], tag, categories), ...[...parsed.forms].flatMap(flawsOfForm)];
  }

  function flawsOfForm([selector, pieces]: readonly [string, readonly Piece[]]): readonly string[] {
    // A form for a single number implies the number; for "one", that is true only in some languages.
    const countIsSaid = selector === EXACTLY_ONE || (selector !== 'one' && categories.get(selector)?.length === 1);
    const flaws = piecesFlaws(pieces, countIsSaid ? wanted.filter((name) => name !== COUNT) : wanted, wanted);
    return flaws.map((flaw) => `${selector} ${flaw}`);
  }
}

function kindOf({ message }: EnglishMessage): Parsed['kind'] {
  return parseMessage(message).kind;
}

function formFlaws(selectors: readonly string[], tag: string, categories: Categories): readonly string[] {
  const isCovered = (counts: readonly number[]): boolean => isExactlyOne(counts) && selectors.includes(EXACTLY_ONE);
  return [
    ...[...categories].flatMap(([category, counts]) =>
      selectors.includes(category) || isCovered(counts) ? [] : [`has no plural form "${category}"`],
    ),
    ...selectors.flatMap((selector) =>
      selector === EXACTLY_ONE || categories.has(selector) ? [] : [`"${selector}" is not a plural form of ${tag}`],
    ),
  ];
}

function piecesFlaws(pieces: readonly Piece[], wanted: readonly string[], known = wanted): readonly string[] {
  const used = argumentsIn(pieces);
  const said = pieces.map((piece) => (typeof piece === 'string' ? piece : '{}')).join('');
  return [
    ...(said.trim() === '' ? ['is empty'] : []),
    ...(said.trim() === said ? [] : ['begins or ends with a space']),
    ...(INVISIBLE.test(said) ? ['has an invisible mark'] : []),
    ...wanted.flatMap((name) => (used.includes(name) ? [] : [`does not use {${name}}`])),
    ...used.flatMap((name) => (known.includes(name) ? [] : [`uses {${name}}, which English does not declare`])),
  ];
}

function languageFlaws(tag: string, messages: Language['messages']): readonly string[] {
  const direction = RIGHT_TO_LEFT.includes(tag.split('-')[0] ?? '') ? 'rtl' : 'ltr';
  const { languageTag = '', languageDirection = '', extensionDescription = '' } = messages;
  return [
    ...(languageTag === tag ? [] : [`languageTag: is ${languageTag}, not ${tag}`]),
    ...(languageDirection === direction ? [] : [`languageDirection: is ${languageDirection}, not ${direction}`]),
    ...(extensionDescription.length > LONGEST_DESCRIPTION
      ? [`extensionDescription: is longer than ${LONGEST_DESCRIPTION} characters`]
      : []),
  ];
}
