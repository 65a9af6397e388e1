import type { Attachment, SentText } from '../../core/mailbox/message-body.ts';
import { cutAt } from '../../core/plain-text.ts';
import { saysTheSame, wordsOfHtml, wordsOfPlain } from './says-the-same.ts';

/** The forms in which a text may be sent and is read. */
export type Format = SentText['format'];

/** How many characters of a message's text are kept. */
export const MOST_TEXT = { plain: 100_000, html: 200_000 } as const;

/** What parts that follow each other are joined by. */
const BETWEEN = { plain: '\n\n', html: '<br><br>' } as const;

/** Something that is seen: neither white space nor made to be invisible. */
const SEEN = /[^\s\p{C}\p{Default_Ignorable_Code_Point}\u2800]/u;

/** How the source of an HTML document begins, or of what structures one. */
const HTML_START =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!doctype\s+html|<(?:html|head|body|meta|title|style|table|div|p|center|h[1-6])(?=[\s>/]))/i;

/** One stretch of a message's text, in the forms in which it was sent (RFC 2046 section 5.1.4), as far as they came along. */
export interface Stretch {
  plain: string;
  html: string;
  /** Does Gmail keep something of it back because it is too long? */
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
export function addText(stretch: Stretch, format: Format, text: string): void {
  if (SEEN.test(text)) stretch[format] += (stretch[format] === '' ? '' : BETWEEN[format]) + text;
}

/**
 * The text of a message whose stretches follow each other: plain where all of it was sent so and says what its HTML says,
 * else HTML, so that nothing is left out. Undefined where there is none, or where a stretch did not come along in any form.
 */
export function chooseText(stretches: readonly Stretch[]): SentText | undefined {
  const said = stretches.filter((stretch) => !saysNothing(stretch));
  if (said.length === 0 || said.some(({ plain, html }) => plain + html === '')) return undefined;
  const forms = said.map(bestForms);
  const format = forms.every(({ best }) => best === 'plain') ? 'plain' : 'html';
  const source = forms.map((form) => (format === 'plain' ? form.plain : form.html)).join(BETWEEN[format]);
  return { format, source: cutAt(source, MOST_TEXT[format]), isCut: source.length > MOST_TEXT[format] };
}

/** Both forms of a stretch, and the one to read where there is a choice. */
function bestForms({ plain, html }: Stretch): { readonly best: Format; readonly plain: string; readonly html: string } {
  if (plain === '') return { best: 'html', plain, html };
  if (isHtmlSource(plain)) return { best: 'html', plain, html: html || plain };
  const words = wordsOfHtml(html);
  // Pictures alone say nothing here.
  if (words.size === 0) return { best: 'plain', plain, html: asHtml(plain) };
  return { best: saysTheSame(wordsOfPlain(plain), words) ? 'plain' : 'html', plain, html };
}

/** Does what calls itself plain hold the source of an HTML document, by its beginning and its end, with words in it? */
function isHtmlSource(plain: string): boolean {
  const isWhole = plain.length >= MOST_TEXT.plain || plain.trimEnd().endsWith('>');
  return HTML_START.test(plain) && isWhole && wordsOfHtml(plain).size > 0;
}

function asHtml(plain: string): string {
  return plain.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`).replaceAll('\n', '<br>');
}
