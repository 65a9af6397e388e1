import type { Declarations } from './declarations.ts';

type Attributes = ReadonlyMap<string, string>;

/** How an element stands to what is around it. */
export type Layout = 'line' | 'cell' | 'gap' | 'inline';

/** A number with or without its unit. */
const AMOUNT = /^([+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?)(?:[a-z]+|%)?$/;
const SPACES = /[ \t\r\n\f]+/;
const LINES =
  /^(?:block|flex|grid|table|flow-root|list-item|(?:-webkit-|-ms-)(?:flex|flexbox|box|grid)|table-(?:row|caption|header|footer)\S*|block .*)$/;

/** The class of what Thunderbird writes above a quote, and of what Yahoo wraps one in. */
const QUOTE_CLASS = /(?:^|[\t\n\f\r ])(?:moz-cite-prefix|yahoo_quoted)(?:[\t\n\f\r ]|$)/;

/** Is an element not to be seen, as far as its own attributes tell? Its style sheets are not asked. */
export function isHidden(name: string, attributes: Attributes, style: Declarations): boolean {
  const display = style.get('display') ?? (attributes.has('hidden') ? 'none' : undefined);
  if (display === 'none' || /^(?:hidden|collapse)$/.test(style.get('visibility') ?? '')) return true;
  if (style.get('mso-hide') === 'all' || isNothing(style.get('opacity'))) return true;
  if (isNothing(style.get('max-height')) || isNothing(style.get('max-width'))) return true;
  const clips = /^(?:hidden|clip)$/.test(style.get('overflow') ?? '');
  if (clips && (isNothing(style.get('height')) || isNothing(style.get('width')))) return true;
  // A pixel that tells its sender that a mail was opened.
  return name === 'img' && ['width', 'height'].some((side) => /^[01](?:px)?$/.test(attributes.get(side)?.trim() ?? ''));
}

/** Has the text a size of its own, or none at all? What lies within may have one again: newsletters rely on it. */
export function textSize(style: Declarations): 'none' | 'some' | undefined {
  const size = style.get('font-size') ?? shorthandOf(style)?.size;
  if (size === undefined) return undefined;
  return isNothing(size) ? 'none' : 'some';
}

/** Do lines and spaces stand as they are written? */
export function keepsSpace(style: Declarations): boolean {
  return /^(?:pre|break-spaces)/.test(style.get('white-space') ?? '');
}

/** Did a mail program mark this as a quote, or as the line that introduces one? */
export function isQuote(attributes: Attributes): boolean {
  return QUOTE_CLASS.test(attributes.get('class') ?? '');
}

/** Is a quote none, but text that was set further in? So Gmail and others indent. */
export function isIndent(style: Declarations): boolean {
  const isBare = /^(?:none|0|0px)$/.test(style.get('border') ?? '') && !style.has('border-left');
  return isBare && style.get('margin')?.split(SPACES).some(isMore) === true;
}

/** How the style lays an element out; undefined where it leaves that to the element. */
export function layoutOf(style: Declarations): Layout | undefined {
  const display = style.get('display') ?? '';
  if (LINES.test(display)) return 'line';
  if (display === 'table-cell') return 'cell';
  if (display.includes('inline-')) return 'gap';
  return /^(?:inline|contents)$/.test(display) ? 'inline' : undefined;
}

/** Are the children of an element laid out one beside the other, whatever they are? */
export function partsChildren(style: Declarations): boolean {
  return /(?:^|[ -])(?:flex|flexbox|grid|box)$/.test(style.get('display') ?? '');
}

/** Does only space, and no word of the source, part an element from what stands around? */
export function isApart(style: Declarations): boolean {
  if (/^(?:left|right)$/.test(style.get('float') ?? '')) return true;
  if (/^(?:absolute|fixed)$/.test(style.get('position') ?? '')) return true;
  return ['margin', 'padding'].some((property) => {
    const sides = style.get(property)?.split(SPACES) ?? [];
    // Of several, the second and the fourth are the sides.
    const [, right, , left] = sides.length === 1 ? [...sides, ...sides] : sides;
    return [right, left, style.get(`${property}-left`), style.get(`${property}-right`)].some(isMore);
  });
}

/** Is text raised or lowered by its style? */
export function shiftOf(style: Declarations): 't-raised' | 't-lowered' | undefined {
  const align = style.get('vertical-align');
  return align === 'super' ? 't-raised' : align === 'sub' ? 't-lowered' : undefined;
}

/** Is a line drawn through the text? */
export function isStruck(style: Declarations): boolean {
  return /\bline-through\b/.test(`${style.get('text-decoration') ?? ''} ${style.get('text-decoration-line') ?? ''}`);
}

/** The font that a style or `<font face>` asks for first, in lower case; undefined where they ask for none. */
export function fontOf(attributes: Attributes, style: Declarations): string | undefined {
  const family = style.get('font-family') ?? shorthandOf(style)?.family ?? attributes.get('face');
  return family?.split(',', 1)[0]?.replace(/["']/g, '').trim().toLowerCase();
}

/** Size and families of the `font` shorthand: the size is what a number begins, but for a weight, and families follow it. */
function shorthandOf(style: Declarations): { readonly size: string; readonly family: string } | undefined {
  const parts = style.get('font')?.split(SPACES) ?? [];
  const at = parts.findIndex((part) => /^[.\d]/.test(part) && !/^[1-9]00$/.test(part));
  const size = parts[at]?.split('/', 1)[0];
  return size === undefined ? undefined : { size, family: parts.slice(at + 1).join(' ') };
}

function isNothing(value: string | undefined): boolean {
  return amountOf(value) === 0;
}

function isMore(value: string | undefined): boolean {
  return amountOf(value) > 0;
}

/** NaN for what is no amount: `auto`, `calc()`. */
function amountOf(value: string | undefined): number {
  return Number(AMOUNT.exec(value ?? '')?.[1] ?? Number.NaN);
}
