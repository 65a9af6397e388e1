/** The text cut to `most` characters (UTF-16 code units), never within one that takes two. */
export function cutAt(text: string, most: number): string {
  return text.length > most ? text.slice(0, most).replace(/[\ud800-\udbff]$/, '') : text;
}

/** The text with its middle left out, so that head and tail together take `most` characters: what matters may stand last. */
export function cutWithin(text: string, most: number): string {
  if (text.length <= most) return text;
  const tail = Math.floor(most / 4);
  return `${cutAt(text, most - tail - 1)}…${text.slice(-tail).replace(/^[\udc00-\udfff]/, '')}`;
}

// What shows nothing and turns or parts the text around it (https://www.unicode.org/reports/tr44/#Default_Ignorable_Code_Point),
// but for joiners, which mean something within words and emoji, the variants of a letter, and the flags that are spelled in tags.
const UNSEEN =
  /(\p{RGI_Emoji_Tag_Sequence})|[[\p{Default_Ignorable_Code_Point}--\p{Join_Control}]--\p{Variation_Selector}]|[\ufff9-\ufffb]/gv;

/** A text of any length without bidirectional controls, invisible padding and halves of surrogate pairs. */
export function withoutTricks(text: string): string {
  return text.toWellFormed().replace(UNSEEN, '$1');
}

// Nothing marks the Braille pattern without dots as the blank that it is.
const SEEN = /[^\p{Default_Ignorable_Code_Point}\p{White_Space}\p{C}\p{M}\u2800]/v;

/** Is there nothing of a text to be seen, however long it is? */
export function isBlank(text: string): boolean {
  return !SEEN.test(text);
}
