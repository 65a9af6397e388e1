import { fontOf, isHidden, partsChildren } from './attributes.ts';
import { declarationsOf } from './declarations.ts';
import { elementMarks } from './element-marks.ts';
import { BREAKS_OUT, barriersFor, endedBy, HOLDS_HTML, NOT_READ, VOID } from './elements.ts';
import { htmlTokens } from './html-tokens.ts';

interface Open {
  /** Empty for what no end tag ends. */
  readonly name: string;
  readonly marks: readonly string[];
  readonly isRead: boolean;
  /** Is it of SVG or MathML? */
  readonly isForeign: boolean;
  readonly partsChildren: boolean;
}

/** Tables within tables come to 60 or so. Beyond, elements that are read mark nothing: a browser's parser flattens them as well. */
const DEEPEST = 150;

/** A newsletter of 100 kB has some 2,000. */
const MOST_MARKS = 10_000;

/** The one attribute that a mark takes along. */
const KEPT: Readonly<Record<string, string>> = {
  't-link': 'href',
  't-picture': 'alt',
  't-numbered': 'start',
  't-symbols': 'face',
};

type Attributes = ReadonlyMap<string, string>;

/**
 * The source of an HTML mail without all that is not to be read: what is left are its words, as entities, within a handful
 * of `t-` elements, properly nested. A browser's parser makes of it a document of bounded depth in linear time, and finds
 * nothing in it that could load, run, or break our content policy. Left to itself it takes seconds for 200 kB of
 * `<a><div>`, and Chromium reports each style and handler even of a document that is never shown. `isCut`: there was more.
 */
export function reduceHtml(source: string): { readonly reduced: string; readonly isCut: boolean } {
  const reduced: string[] = [];
  const stack: Open[] = [];
  /** How many of each name are open, so that an end tag without a start costs nothing. */
  const open = new Map<string, number>();

  let marksLeft = MOST_MARKS;
  /** Were the last things words, and not a mark? */
  let areWords = false;

  const mark = (name: string, attributes: Attributes): void => {
    marksLeft--;
    areWords = false;
    reduced.push(startOf(name, attributes));
  };

  const emptyMark = (name: string, attributes: Attributes): void => {
    mark(name, attributes);
    reduced.push(`</${name}>`);
  };

  const isRead = (): boolean => stack.at(-1)?.isRead ?? true;

  /** Is what stands here SVG or MathML? */
  const isForeign = (): boolean => {
    const parent = stack.at(-1);
    return parent?.isForeign === true && !HOLDS_HTML.has(parent.name);
  };

  const push = (entry: Open, attributes: Attributes): void => {
    stack.push(entry);
    for (const each of [entry.name, ...entry.marks]) open.set(each, (open.get(each) ?? 0) + 1);
    for (const each of entry.marks) mark(each, attributes);
  };

  const pop = (): void => {
    const entry = stack.pop();
    if (entry === undefined) return;
    for (const each of [entry.name, ...entry.marks]) open.set(each, (open.get(each) ?? 1) - 1);
    for (const each of entry.marks.toReversed()) reduced.push(`</${each}>`);
  };

  /** Ends the innermost element of that name, and all within it, unless a barrier lies between. */
  const end = (name: string, barriers: ReadonlySet<string>): void => {
    if ((open.get(name) ?? 0) === 0) return;
    let at = stack.length - 1;
    while (at >= 0 && stack[at]?.name !== name && !barriers.has(stack[at]?.name ?? '')) at--;
    if (stack[at]?.name !== name) return;
    while (stack.length > at) pop();
  };

  const start = (name: string, attributes: Attributes, isSelfClosing: boolean): void => {
    if (BREAKS_OUT.has(name)) while (isForeign()) pop();
    const isForeignHere = isForeign() || name === 'svg' || name === 'math';
    if (isForeignHere && isSelfClosing) return;
    const ended = endedBy(name);
    for (const other of ended?.names ?? []) end(other, ended?.within ?? new Set());
    const style = declarationsOf(attributes.get('style'));
    const areWordsRead = isRead() && !isForeignHere && !NOT_READ.has(name) && !isHidden(name, attributes, style);
    const around = {
      isParted: stack.at(-1)?.partsChildren === true,
      isInSymbols: (open.get('t-symbols') ?? 0) > 0,
    };
    const marks = areWordsRead ? elementMarks(name, attributes, style, around) : [];
    const isSymbols = marks.includes('t-symbols');
    const kept = isSymbols ? new Map([...attributes, ['face', fontOf(attributes, style) ?? '']]) : attributes;
    if (VOID.has(name) && !isForeignHere) {
      for (const each of marks) emptyMark(each, kept);
      return;
    }
    if (stack.length >= (areWordsRead ? DEEPEST : 2 * DEEPEST)) {
      // What it marked at least parts the words before it from those after it.
      if (marks.length > 0 && areWords) emptyMark('t-line', kept);
      return;
    }
    push({ name, marks, isRead: areWordsRead, isForeign: isForeignHere, partsChildren: partsChildren(style) }, kept);
  };

  for (const token of htmlTokens(source, isForeign)) {
    if (marksLeft <= 0) break;
    if (token.kind === 'start') start(token.name, token.attributes, token.isSelfClosing);
    else if (token.kind === 'end') end(token.name, barriersFor(token.name));
    else if (isRead()) {
      reduced.push(token.raw === '<' ? '&lt;' : token.raw);
      areWords = true;
    }
  }
  while (stack.length > 0) pop();
  return { reduced: reduced.join(''), isCut: marksLeft <= 0 };
}

function startOf(mark: string, attributes: Attributes): string {
  const kept = KEPT[mark];
  const value = kept && attributes.get(kept);
  return value ? `<${mark} ${kept}="${value.replaceAll('"', '&quot;')}">` : `<${mark}>`;
}
