import { isHidden, isQuote, keepsSpace, quotesTheRest, textSize } from './html-attributes.ts';
import { barriersFor, endedBy, marksOf, NOT_READ, VOID } from './html-elements.ts';
import { htmlTokens } from './html-tags.ts';

interface Open {
  /** Empty for what no end tag ends. */
  readonly name: string;
  readonly marks: readonly string[];
  readonly isRead: boolean;
}

/** Tables within tables come to 60 or so. Beyond, elements mark nothing: a browser's parser flattens them as well. */
const DEEPEST = 150;

/** A newsletter of 100 kB has some 2,000. */
const MOST_MARKS = 10_000;

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

  const push = (entry: Open, attributes: Attributes): void => {
    stack.push(entry);
    open.set(entry.name, (open.get(entry.name) ?? 0) + 1);
    for (const each of entry.marks) mark(each, attributes);
  };

  const pop = (): void => {
    const entry = stack.pop();
    if (entry === undefined) return;
    open.set(entry.name, (open.get(entry.name) ?? 1) - 1);
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

  const start = (name: string, attributes: Attributes): void => {
    const ended = endedBy(name);
    for (const other of ended?.names ?? []) end(other, ended?.within ?? new Set());
    const areWordsRead = isRead() && !NOT_READ.has(name) && !isHidden(name, attributes);
    const marks = areWordsRead ? allMarks(name, attributes) : [];
    if (VOID.has(name)) {
      for (const each of marks) emptyMark(each, attributes);
      return;
    }
    if (stack.length >= DEEPEST) {
      // What it marked at least parts the words before it from those after it.
      if (marks.length > 0 && areWords) emptyMark('t-line', attributes);
      return;
    }
    if (areWordsRead && quotesTheRest(attributes)) push({ name: '', marks: ['t-quote'], isRead: true }, attributes);
    push({ name, marks: [...marks], isRead: areWordsRead }, attributes);
  };

  for (const token of htmlTokens(source)) {
    if (marksLeft <= 0) break;
    if (token.kind === 'start') start(token.name, token.attributes);
    else if (token.kind === 'end') end(token.name, barriersFor(token.name));
    else if (isRead()) {
      reduced.push(token.raw === '<' ? '&lt;' : token.raw);
      areWords = true;
    }
  }
  while (stack.length > 0) pop();
  return { reduced: reduced.join(''), isCut: marksLeft <= 0 };
}

/** The marks of an element with what its attributes add. */
function allMarks(name: string, attributes: Attributes): readonly string[] {
  const own = marksOf(name);
  const size = textSize(attributes);
  return [
    ...(isQuote(attributes) && !own.includes('t-quote') ? ['t-quote'] : []),
    ...own,
    ...(keepsSpace(attributes) ? ['t-kept'] : []),
    ...(size === undefined ? [] : [size === 'none' ? 't-unseen' : 't-seen']),
  ];
}

function startOf(mark: string, attributes: Attributes): string {
  const kept = mark === 't-link' ? 'href' : mark === 't-picture' ? 'alt' : mark === 't-numbered' ? 'start' : undefined;
  const value = kept && attributes.get(kept);
  return value ? `<${mark} ${kept}="${value.replaceAll('"', '&quot;')}">` : `<${mark}>`;
}
