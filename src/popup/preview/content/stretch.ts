import { type Attachment, MOST_TEXT, type TextFormat } from '../../../core/mailbox/message-body.ts';
import { cutAt } from '../../../core/plain-text.ts';
import { BETWEEN, type SentText } from './message-content.ts';

/** Something that is seen: neither white space nor made to be invisible. */
const SEEN = /[^\s\p{C}\p{Default_Ignorable_Code_Point}\u2800]/u;

/** One stretch of a message's text, in the forms in which it was sent (RFC 2046 section 5.1.4), as far as they came along. */
export interface Stretch {
  plain: string;
  html: string;
  /** Does something of it stay at Gmail because it is too long? */
  isKeptBack: boolean;
  /** The source of a calendar that says the same, or that stands in its place. */
  calendar: string;
  /** Forms of the same that are not read here. */
  readonly others: Attachment[];
}

/** A stretch of which nothing is known yet. */
export function emptyStretch(): Stretch {
  return { plain: '', html: '', isKeptBack: false, calendar: '', others: [] };
}

/** Is there nothing of it to be read? */
export function saysNothing({ plain, html, isKeptBack }: Stretch): boolean {
  return plain + html === '' && !isKeptBack;
}

/** Adds another part to what a stretch says in one form. */
export function addText(stretch: Stretch, format: TextFormat, text: string): void {
  if (SEEN.test(text)) stretch[format] += (stretch[format] === '' ? '' : BETWEEN[format]) + text;
}

/** One character more than is read in either form, so that it shows that there are more even if the last takes two. */
const MOST_KEPT = MOST_TEXT.html + 2;

/**
 * The text of a message whose stretches follow each other, as much as is kept of it. Undefined where there is none, or
 * where a stretch of what is kept did not come along in any form.
 */
export function sentText(stretches: readonly Stretch[]): SentText | undefined {
  const said = stretches.filter((stretch) => !saysNothing(stretch));
  if (said.length === 0) return undefined;
  const kept: SentText['stretches'][number][] = [];
  let length = 0;
  for (const { plain, html } of said) {
    if (length > MOST_TEXT.html) return { stretches: kept, isCut: true };
    if (plain + html === '') return undefined;
    kept.push({ plain: cutAt(plain, MOST_KEPT), html: cutAt(html, MOST_KEPT) });
    length += Math.max(plain.length, html.length);
  }
  return { stretches: kept, isCut: false };
}
