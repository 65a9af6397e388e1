/** Cuts the text to `most` characters (UTF-16 code units), never in the middle of a surrogate pair. */
export function cutAt(text: string, most: number): string {
  return text.length > most ? text.slice(0, most).replace(/[\ud800-\udbff]$/, '') : text;
}

/** Shortens the text to `most` characters by leaving out its middle, since what matters may be at the end. */
export function cutWithin(text: string, most: number): string {
  if (text.length <= most) return text;
  const tail = Math.floor(most / 4);
  return `${cutAt(text, most - tail - 1)}…${text.slice(-tail).replace(/^[\udc00-\udfff]/, '')}`;
}

// Invisible characters that reorder or split the text around them
// (https://www.unicode.org/reports/tr44/#Default_Ignorable_Code_Point), except joiners, which matter in words and
// emoji, variation selectors, and the tag sequences that spell flags.
const UNSEEN =
  /(\p{RGI_Emoji_Tag_Sequence})|[[\p{Default_Ignorable_Code_Point}--\p{Join_Control}]--\p{Variation_Selector}]|[\ufff9-\ufffb]/gv;

/** Removes bidirectional controls, invisible padding and halves of surrogate pairs from a text of any length. */
export function withoutTricks(text: string): string {
  return text.toWellFormed().replace(UNSEEN, '$1');
}

// No Unicode property marks the Braille pattern without dots as blank.
const SEEN = /[^\p{Default_Ignorable_Code_Point}\p{White_Space}\p{C}\p{M}\u2800]/v;

/** Whether a text shows nothing, however long it is. */
export function isBlank(text: string): boolean {
  return !SEEN.test(text);
}
