/**
 * What the words of one language say about a number near them, each list separated by commas. `*` at an end of a word
 * stands for any letters, or none.
 */
export interface CodeWords {
  /** Names of what is typed to sign in. */
  readonly code: string;
  /** Names that other codes have as well: they count only where no word of `sale` stands in the message. */
  readonly perhaps: string;
  /** Names of other numbers, and of other codes. */
  readonly other: string;
  /** Words of messages that offer something for a code. */
  readonly sale: string;
}

/** The words of some languages, by BCP 47 tag; `nordic` is for three that share theirs. */
export type Vocabulary = Readonly<Record<string, CodeWords>>;
