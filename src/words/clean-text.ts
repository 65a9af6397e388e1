/** Far more than any line shows; a longer header is cut here, so that no later step depends on what a sender may send. */
const LONGEST = 1_000;

// U+061C, U+200E and U+200F, U+202A to U+202E, U+2066 to U+2069: they reorder the text around them (UAX #9).
const BIDI_CONTROLS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
// Soft hyphen, grapheme joiner, zero-width space and the like, with which newsletters pad their previews.
const INVISIBLE = /\u034f|[\u00ad\u180e\u200b\u2060-\u2064\ufeff]/g;
// The joiners mean something inside words and emoji, and nothing beside a space or another.
const LOOSE_JOINERS = /(?<=^|\s)[\u200c\u200d]|[\u200c\u200d](?=\s|$)/g;
const REPEATED_JOINERS = /([\u200c\u200d])[\u200c\u200d]+/g;
const CONTROLS_AND_SPACES = /[\p{Cc}\s]+/gu;

/**
 * A stranger's text (sender, subject, snippet, address) as one line that can do nothing to the text around it: without
 * control characters, bidirectional controls (UAX #9) and invisible padding, white space collapsed, at most 1,000 long.
 */
export function cleanText(text: string): string {
  const spaced = withoutTricks(text.slice(0, LONGEST)).replace(CONTROLS_AND_SPACES, ' ');
  return withoutLooseJoiners(spaced).replace(/ {2,}/g, ' ').trim();
}

/** A text of any length without bidirectional controls, invisible padding and halves of surrogate pairs. */
export function withoutTricks(text: string): string {
  return text.toWellFormed().replace(BIDI_CONTROLS, '').replace(INVISIBLE, '');
}

/** A text with the joiners that join something, and no others. */
export function withoutLooseJoiners(text: string): string {
  return text.replace(REPEATED_JOINERS, '$1').replace(LOOSE_JOINERS, '');
}
