import { fontOf, isApart, isIndent, isQuote, isStruck, keepsSpace, layoutOf, shiftOf, textSize } from './attributes.ts';
import type { Declarations } from './declarations.ts';
import { marksOf } from './elements.ts';
import { isSymbolFont } from './symbol-fonts.ts';

/** What surrounds an element, as far as it changes what the element stands for. */
export interface Around {
  /** Are the children of its parent laid out one beside the other? */
  readonly isParted: boolean;
  /** Is it within text of a font of symbols? */
  readonly isInSymbols: boolean;
}

type Attributes = ReadonlyMap<string, string>;

const PARTING = new Set(['t-line', 't-paragraph', 't-cell', 't-gap']);

/** The marks of an element in the reduced source: its own, with what its attributes make of it. */
export function elementMarks(
  name: string,
  attributes: Attributes,
  style: Declarations,
  around: Around,
): readonly string[] {
  if (attributes.size === 0 && !around.isParted) return marksOf(name);
  const own = marksOf(name).filter((mark) => mark !== 't-quote' || !isIndent(style));
  const size = textSize(style);
  const shift = shiftOf(style);
  const font = fontOf(attributes, style);
  return [
    ...(isQuote(attributes) && !own.includes('t-quote') ? ['t-quote'] : []),
    ...laidOut(own.length < marksOf(name).length ? ['t-line'] : own, style, around),
    ...(keepsSpace(style) ? ['t-kept'] : []),
    ...(shift === undefined ? [] : [shift]),
    ...(isStruck(style) ? ['t-struck'] : []),
    ...(font !== undefined && isSymbolFont(font) ? ['t-symbols'] : []),
    ...(font !== undefined && !isSymbolFont(font) && around.isInSymbols ? ['t-letters'] : []),
    ...(size === undefined ? [] : [size === 'none' ? 't-unseen' : 't-seen']),
  ];
}

/** The marks with those that the style's layout puts in the place of what parts the element by itself. */
function laidOut(own: readonly string[], style: Declarations, { isParted }: Around): readonly string[] {
  const layout = layoutOf(style);
  const isBlock = own.some((mark) => PARTING.has(mark) || mark === 't-item');
  // A paragraph that is a block is still a paragraph; a cell that is a block is a line.
  if (layout === 'line') return isBlock && !own.includes('t-cell') ? own : ['t-line', ...without(own)];
  if (layout === 'cell') return ['t-cell', ...without(own)];
  if (layout === 'gap') return ['t-gap', ...without(own)];
  if (layout === 'inline')
    return isParted || isApart(style) || own.includes('t-item') ? ['t-gap', ...without(own)] : without(own);
  return !isBlock && (isParted || isApart(style)) ? ['t-gap', ...own] : own;
}

function without(marks: readonly string[]): readonly string[] {
  return marks.filter((mark) => !PARTING.has(mark) && mark !== 't-item');
}
