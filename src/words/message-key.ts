type English = typeof import('../../messages/en.json');

/** A message that has a form for each kind of count: one whose example of `count` is a number. */
export type PluralKey = {
  [Key in keyof English]: English[Key] extends { readonly placeholders: { readonly count: number } } ? Key : never;
}[keyof English];

/** Any other message. */
export type MessageKey = Exclude<keyof English, PluralKey>;
