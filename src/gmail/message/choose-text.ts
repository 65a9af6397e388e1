import type { SentText } from '../../core/mailbox/message-body.ts';
import { cutAt } from './part-text.ts';

type Format = SentText['format'];

/** How many characters of a message's text are kept. */
export const MOST_TEXT = { plain: 100_000, html: 200_000 } as const;

/** What parts that follow each other are joined by. */
const BETWEEN = { plain: '\n\n', html: '<br><br>' } as const;

/** One stretch of a message's text, in the forms in which it was sent (RFC 2046 section 5.1.4), as far as they came along. */
export interface Stretch {
  plain: string;
  html: string;
  /** Does Gmail keep something of it back because it is too long? */
  isKeptBack: boolean;
}

/** Adds another part to what a stretch says in one form. */
export function addText(stretch: Stretch, format: Format, text: string): void {
  if (hasText(text)) stretch[format] += (stretch[format] === '' ? '' : BETWEEN[format]) + text;
}

/**
 * The text of a message whose stretches follow each other: plain where all of it was sent so, else HTML, so that nothing is
 * left out. Undefined where there is none, or where a stretch did not come along in any form.
 */
export function chooseText(stretches: readonly Stretch[]): SentText | undefined {
  const said = stretches.filter(({ plain, html, isKeptBack }) => isKeptBack || plain + html !== '');
  if (said.length === 0 || said.some(({ plain, html }) => plain + html === '')) return undefined;
  const format = said.every(({ plain }) => plain !== '') ? 'plain' : 'html';
  const source = said.map((stretch) => stretch[format] || asHtml(stretch.plain)).join(BETWEEN[format]);
  return { format, source: cutAt(source, MOST_TEXT[format]), isCut: source.length > MOST_TEXT[format] };
}

function hasText(source: string): boolean {
  return /\S/.test(source);
}

function asHtml(plain: string): string {
  return plain.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`).replaceAll('\n', '<br>');
}
