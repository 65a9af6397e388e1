/**
 * The CLDR plural categories of a language (BCP 47), each with the counts up to a thousand that use it; some, such as French
 * "many", apply only to millions.
 */
export function pluralCategories(tag: string): ReadonlyMap<string, readonly number[]> {
  const rules = new Intl.PluralRules(tag);
  const counts = Array.from({ length: 1_001 }, (_, count) => count);
  return new Map(
    rules
      .resolvedOptions()
      .pluralCategories.map((category) => [category, counts.filter((count) => rules.select(count) === category)]),
  );
}

/** Whether a category means exactly one, as English "one" does; Russian "one" includes 21. */
export function isExactlyOne(counts: readonly number[]): boolean {
  return counts.length === 1 && counts[0] === 1;
}
