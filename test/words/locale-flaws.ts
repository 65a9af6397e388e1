/** One entry of a `messages.json`. */
interface Entry {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}

export type Messages = Readonly<Record<string, Entry>>;

/** A language as it lies in `_locales`. */
export interface Locale {
  /** The folder's name, such as `de` or `pt_BR`. */
  readonly folder: string;
  readonly messages: Messages;
}

/** The same in every language. */
const NAMES = ['extensionName'];
const RIGHT_TO_LEFT = ['ar', 'fa', 'he', 'ur'];
const CATEGORY = /_(zero|one|two|few|many|other)$/;
const LONGEST_DESCRIPTION = 132;

/** What is wrong with a translation beside the English file, each with its key; `alike` are right to be the same. */
export function flawsOf(
  { folder, messages }: Locale,
  english: Messages,
  alike: readonly string[] = [],
): readonly string[] {
  const tag = folder.replace('_', '-');
  const forms = pluralForms(tag);
  const stems = new Set(Object.keys(english).flatMap((key) => stemIn(key, english) ?? []));
  const plain = Object.keys(english).filter((key) => stemIn(key, english) === undefined);
  const wanted = [...plain, ...[...stems].flatMap((stem) => [...forms.keys()].map((form) => `${stem}_${form}`))];
  const surplus = Object.keys(messages).filter((key) => !wanted.includes(key));
  return [
    ...wanted.filter((key) => messages[key] === undefined).map((key) => `${key}: is missing`),
    ...surplus.map((key) => `${key}: ${stemIn(key, english) ? `is no plural form of ${tag}` : 'is not in English'}`),
    ...wanted.flatMap((key) => {
      const entry = messages[key];
      const original = english[key] ?? english[key.replace(CATEGORY, '_other')];
      if (entry === undefined || original === undefined) return [];
      const countIsSaid = (forms.get(CATEGORY.exec(key)?.[1] ?? '') ?? 2) < 2;
      const flaws = [...entryFlaws(entry, original, countIsSaid), ...(isLeft(key) ? ['is still English'] : [])];
      return flaws.map((flaw) => `${key}: ${flaw}`);
    }),
    ...languageFlaws(tag, messages),
  ];

  function isLeft(key: string): boolean {
    if (folder === 'en' || [...NAMES, ...alike, 'languageDirection'].includes(key)) return false;
    const said = messages[key]?.message ?? '';
    // Placeholders and punctuation alone may well be the same.
    return said === english[key]?.message && /\p{L}/u.test(said.replace(/\$\w+\$/g, ''));
  }
}

/** The plural form that a key is one of: its stem, if English has that as a plural. */
function stemIn(key: string, english: Messages): string | undefined {
  const stem = key.replace(CATEGORY, '');
  return stem !== key && english[`${stem}_other`] !== undefined ? stem : undefined;
}

/**
 * How many of the counts up to a thousand take each plural form (CLDR category); forms that none takes, such as French
 * "many" for millions, are left out.
 */
function pluralForms(tag: string): ReadonlyMap<string, number> {
  const rules = new Intl.PluralRules(tag);
  const forms = new Map<string, number>([['other', 0]]);
  for (let count = 0; count <= 1_000; count += 1) {
    const form = rules.select(count);
    forms.set(form, (forms.get(form) ?? 0) + 1);
  }
  return forms;
}

/** A form that one number alone takes has said the number by being chosen. */
function entryFlaws(entry: Entry, original: Entry, countIsSaid: boolean): readonly string[] {
  const used = usedIn(entry);
  const declared = Object.keys(entry.placeholders ?? {});
  const mayLack = countIsSaid ? namesOf(original, '$1') : [];
  return [
    ...(entry.message.trim() === '' ? ['says nothing'] : []),
    ...(contents(entry) === contents(original) ? [] : ['has other placeholders than English']),
    ...usedIn(original)
      .filter((name) => !used.includes(name) && !mayLack.includes(name))
      .map((name) => `does not use $${name.toUpperCase()}$`),
    ...used
      .filter((name) => !declared.includes(name))
      .map((name) => `uses $${name.toUpperCase()}$, which is not declared`),
  ];
}

function usedIn({ message }: Entry): readonly string[] {
  return [...new Set([...message.matchAll(/\$(\w+)\$/g)].map(([, name = '']) => name.toLowerCase()))];
}

function namesOf({ placeholders = {} }: Entry, content: string): readonly string[] {
  return Object.keys(placeholders).filter((name) => placeholders[name]?.content === content);
}

function contents({ placeholders = {} }: Entry): string {
  const names = Object.keys(placeholders).sort((a, b) => a.localeCompare(b));
  return JSON.stringify(names.map((name) => [name, placeholders[name]?.content]));
}

function languageFlaws(tag: string, messages: Messages): readonly string[] {
  const said = (key: string): string => messages[key]?.message ?? '';
  const direction = RIGHT_TO_LEFT.includes(tag.split('-')[0] ?? '') ? 'rtl' : 'ltr';
  return [
    ...(said('languageTag') === tag ? [] : [`languageTag: is ${said('languageTag')}, not ${tag}`]),
    ...(said('languageDirection') === direction
      ? []
      : [`languageDirection: is ${said('languageDirection')}, not ${direction}`]),
    ...(said('extensionDescription').length > LONGEST_DESCRIPTION
      ? [`extensionDescription: is longer than ${LONGEST_DESCRIPTION} characters`]
      : []),
  ];
}
