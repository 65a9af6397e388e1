type Attributes = ReadonlyMap<string, string>;

/** `0`, `0px`, `0.0em !important`, and nothing that is more than nothing. */
const NOTHING = String.raw`0*(?:\.0*)?(?:[a-z]+|%)?\s*(?:!\s*important\s*)?(?:;|$)`;
const START = String.raw`(?:^|[;\s])`;
const HIDING = new RegExp(
  `${START}(?:display\\s*:\\s*none|visibility\\s*:\\s*(?:hidden|collapse)|mso-hide\\s*:\\s*all|(?:opacity|max-height)\\s*:\\s*(?=[0.])${NOTHING})`,
  'i',
);
const TEXT_SIZE = new RegExp(`${START}font-size\\s*:\\s*(?:((?=[0.])${NOTHING})|[^;\\s])`, 'i');
const KEEPING_SPACE = new RegExp(`${START}white-space\\s*:\\s*(?:pre|break-spaces)`, 'i');

/** Longer styles are looked at no further. */
const LONGEST_STYLE = 2_000;

/** How mail programs mark what they quote. */
const QUOTE_CLASS = /(?:^|\s)(?:gmail_quote|moz-cite-prefix|yahoo_quoted|protonmail_quote)(?:\s|$)/;

/** Is an element not to be seen, as far as its own attributes tell? Its style sheets are not asked. */
export function isHidden(name: string, attributes: Attributes): boolean {
  if (attributes.has('hidden') || HIDING.test(styleOf(attributes))) return true;
  // A pixel that tells its sender that a mail was opened.
  return name === 'img' && ['width', 'height'].some((side) => /^\s*[01](?:px)?\s*$/.test(attributes.get(side) ?? ''));
}

/** Has the text a size of its own, or none at all? What lies within may have one again: newsletters rely on it. */
export function textSize(attributes: Attributes): 'none' | 'some' | undefined {
  const found = TEXT_SIZE.exec(styleOf(attributes));
  if (found === null) return undefined;
  return found[1] === undefined ? 'some' : 'none';
}

/** Do lines and spaces stand as they are written? */
export function keepsSpace(attributes: Attributes): boolean {
  return KEEPING_SPACE.test(styleOf(attributes));
}

/** Did a mail program mark this as a quote, or as the line that introduces one? */
export function isQuote(attributes: Attributes): boolean {
  return QUOTE_CLASS.test(attributes.get('class') ?? '');
}

/** Does Outlook begin here what is quoted up to the end? */
export function quotesTheRest(attributes: Attributes): boolean {
  return attributes.get('id') === 'divRplyFwdMsg';
}

function styleOf(attributes: Attributes): string {
  return attributes.get('style')?.slice(0, LONGEST_STYLE) ?? '';
}
