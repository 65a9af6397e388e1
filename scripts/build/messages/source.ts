/** One entry of the English file. */
export interface EnglishMessage {
  /** ICU MessageFormat, as everywhere in these files. */
  readonly message: string;
  /** For translators: where it is shown and what for. */
  readonly description: string;
  /** The arguments in the order in which the source hands them over, each with an example; of a plural, `count` is first. */
  readonly placeholders?: Readonly<Record<string, string | number>>;
}

export type English = Readonly<Record<string, EnglishMessage>>;

/** A translation as it lies in `messages`. */
export interface Language {
  /** The file's name, such as `de` or `pt_BR`. */
  readonly name: string;
  readonly messages: Readonly<Record<string, string>>;
}

/** The English file as a language like the others. */
export function asLanguage(english: English): Language {
  const messages = Object.entries(english).map(([key, { message }]) => [key, message] as const);
  return { name: 'en', messages: Object.fromEntries(messages) };
}

/** The arguments of an English message, in the order in which the source hands them over. */
export function argumentsOf({ placeholders = {} }: Pick<EnglishMessage, 'placeholders'>): readonly string[] {
  return Object.keys(placeholders);
}
