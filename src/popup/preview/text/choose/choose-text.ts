import { MOST_TEXT, type TextFormat } from '../../../../core/mailbox/message-body.ts';
import { cutAt } from '../../../../core/plain-text.ts';
import { BETWEEN, type SentText, type TextForms } from '../../content/message-content.ts';
import { saysTheSame, wordsOfHtml, wordsOfPlain } from './says-the-same.ts';

/** The form of a text that is read. */
export interface ChosenText {
  readonly format: TextFormat;
  readonly source: string;
  /** Does the message go on where `source` ends? */
  readonly isCut: boolean;
}

/** How the source of an HTML document begins, or of what structures one. */
const HTML_START =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!doctype\s+html|<(?:html|head|body|meta|title|style|table|div|p|center|h[1-6])(?=[\s>/]))/i;

/**
 * The text that is read of a message: plain where all of it was sent so and says what its HTML says, else HTML, so that
 * nothing is left out.
 */
export function chooseText({ stretches, isCut }: SentText): ChosenText {
  const forms = stretches.map(bestForms);
  const format = forms.every(({ best }) => best === 'plain') ? 'plain' : 'html';
  const source = forms.map((form) => form[format]).join(BETWEEN[format]);
  return { format, source: cutAt(source, MOST_TEXT[format]), isCut: isCut || source.length > MOST_TEXT[format] };
}

/** Both forms of a stretch, and the one to read where there is a choice. */
function bestForms({ plain, html }: TextForms): TextForms & { readonly best: TextFormat } {
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
