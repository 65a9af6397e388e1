/** One entry of the English file. */
export interface EnglishMessage {
  /** ICU MessageFormat, as in all of these files. */
  readonly message: string;
  /** For translators: where the message is shown and why. */
  readonly description: string;
  /** The arguments in the order in which the source passes them, each with an example; in a plural, `count` comes first. */
  readonly placeholders?: Readonly<Record<string, string | number>>;
}

export type English = Readonly<Record<string, EnglishMessage>>;

/** A translation from `messages`. */
export interface Language {
  /** The file name without extension, such as `de` or `pt_BR`. */
  readonly name: string;
  readonly messages: Readonly<Record<string, string>>;
}

/** Converts the English file to the shape of the other languages. */
export function asLanguage(english: English): Language {
  const messages = Object.entries(english).map(([key, { message }]) => [key, message] as const);
  return { name: 'en', messages: Object.fromEntries(messages) };
}

/** The arguments of an English message, in the order in which the source passes them. */
export function argumentsOf({ placeholders = {} }: Pick<EnglishMessage, 'placeholders'>): readonly string[] {
  return Object.keys(placeholders);
}
