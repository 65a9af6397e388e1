import { cutAt, isBlank, withoutTricks } from '../core/plain-text.ts';

/** Far more than any line shows. */
const LONGEST = 1_000;

// The joiners mean something inside words and emoji, and nothing beside a space or another.
const LOOSE_JOINERS = /(?<=^|\s)[\u200c\u200d]|[\u200c\u200d](?=\s|$)/g;
const REPEATED_JOINERS = /([\u200c\u200d])[\u200c\u200d]+/g;
// A Braille pattern without dots is a space, too, though no property says so.
const CONTROLS_AND_SPACES = /[\p{Cc}\s\u2800]+/gu;

/**
 * A stranger's text (sender, subject, snippet, address) as one line that can do nothing to the text around it: without
 * control characters, bidirectional controls (UAX #9) and invisible padding, white space collapsed, at most 1,000 long.
 * Empty if nothing of it can be seen.
 */
export function cleanText(text: string): string {
  if (isBlank(text)) return '';
  const spaced = withoutTricks(text).replace(CONTROLS_AND_SPACES, ' ');
  return cutAt(withoutLooseJoiners(spaced).replace(/ {2,}/g, ' ').trim(), LONGEST).trimEnd();
}

/** A text with the joiners that join something, and no others. */
export function withoutLooseJoiners(text: string): string {
  return text.replace(REPEATED_JOINERS, '$1').replace(LOOSE_JOINERS, '');
}
