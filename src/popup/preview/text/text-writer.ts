import { cleanLines } from '../../../words/clean-lines.ts';
import type { Block, Span } from './blocks.ts';
import { findLinks, linkSpan } from './find-links.ts';
import type { WebLink } from './web-link.ts';

/** Puts the text of a message together, from its start to its end. All that is written is cleaned. */
export interface TextWriter {
  /** Text in which white space is no more than a space. */
  readonly words: (text: string) => void;
  /** Text in which lines and spaces stand as they are. */
  readonly asWritten: (text: string) => void;
  /** Ends the line; an empty one ends the paragraph. */
  readonly endLine: () => void;
  /** What follows stands on a line of its own, or in a paragraph of its own. */
  readonly separate: (by: 'line' | 'paragraph') => void;
  /** Space between what was written in this line and what will be. */
  readonly space: (text: string) => void;
  /** What was written in this line and what will be are two things, even if no space of the text parts them. */
  readonly part: () => void;
  /** How many more lines are drawn through the words from now on. */
  readonly strike: (more: 1 | -1) => void;
  /** What stands before the next words, wherever they come; undefined: nothing. */
  readonly bullet: (text: string | undefined) => void;
  /** Where the words from now on lead; undefined: nowhere. */
  readonly linkTo: (link: WebLink | undefined) => void;
  readonly openQuote: () => void;
  readonly closeQuote: () => void;
  /** There is more, which is not written. */
  readonly cut: () => void;
  /** No room is left: what else is written is lost. */
  readonly isFull: () => boolean;
  readonly written: () => { readonly blocks: readonly Block[]; readonly isFull: boolean };
}

/** Text that is alike in all that is told of it. */
interface Run {
  text: string;
  readonly link: WebLink | undefined;
  readonly isStruck: boolean;
}

/** More than anybody reads in a popup. */
const MOST_CHARACTERS = 100_000;
const MOST_LINES = 2_000;
const MOST_LINKS = 1_000;
/** Deeper quotes stand with those of this depth. */
const DEEPEST_QUOTE = 8;

/** A writer that has written nothing yet. */
export function createTextWriter(): TextWriter {
  const open: Block[][] = [[]];
  let deeper = 0;
  let runs: Run[] = [];
  let link: WebLink | undefined;
  let strikes = 0;
  let gap: '' | 'line' | 'paragraph' = '';
  let lineHasWords = false;
  let space = '';
  let isParted = false;
  let bullet = '';
  let characters = MOST_CHARACTERS;
  let lines = MOST_LINES;
  let links = MOST_LINKS;
  let isFull = false;

  const blocks = (): Block[] => open.at(-1) ?? [];

  const beginLine = (): void => {
    lineHasWords = false;
    space = '';
    isParted = false;
  };

  const endParagraph = (): void => {
    if (runs.length > 0) blocks().push({ kind: 'paragraph', spans: runs.flatMap(spansOf) });
    runs = [];
    gap = '';
    beginLine();
  };

  const spansOf = ({ text, link: to, isStruck }: Run): readonly Span[] => {
    const spans: readonly Span[] =
      links <= 0 ? [{ kind: 'text', text }] : to === undefined ? findLinks(text, links) : [linkSpan(text, to)];
    links -= spans.filter(({ kind }) => kind === 'link').length;
    return isStruck ? spans.map((span) => ({ ...span, isStruck })) : spans;
  };

  /** `text` has no end of line in it. */
  const append = (text: string): void => {
    if (gap === 'paragraph') endParagraph();
    if (!lineHasWords) lines--;
    if (characters < text.length || lines < 0) isFull = true;
    if (characters <= 0 || lines < 0) return;
    // No space stands before the mark that ends a sentence.
    const parting = isParted && !/^[\p{Pe}\p{Pf},.;:!?…、。，；：！？]/u.test(text) ? ' ' : '';
    const before = (runs.length > 0 && gap === 'line' ? '\n' : '') + bullet + (space || parting);
    const last = runs.at(-1);
    const isStruck = strikes > 0;
    // Space before a link is not part of it, nor is what is before struck words.
    if (before !== '') add(before, last?.link === link ? link : undefined, isStruck && last?.isStruck === true);
    add(text.slice(0, characters).toWellFormed(), link, isStruck);
    characters -= before.length + text.length;
    gap = '';
    bullet = '';
    beginLine();
    lineHasWords = true;
  };

  const add = (text: string, to: WebLink | undefined, isStruck: boolean): void => {
    const last = runs.at(-1);
    if (last?.link === to && last?.isStruck === isStruck) last.text += text;
    else runs.push({ text, link: to, isStruck });
  };

  const separate: TextWriter['separate'] = (by) => {
    if (gap !== 'paragraph') gap = by;
    beginLine();
  };

  const endLine = (): void => separate(lineHasWords ? 'line' : 'paragraph');

  return {
    words: (text) => {
      const words = cleanLines(text).replace(/\s+/g, ' ');
      if (words.startsWith(' ') && lineHasWords) space ||= ' ';
      if (words.trim() === '') return;
      append(words.trim());
      if (words.endsWith(' ')) space = ' ';
    },
    asWritten: (text) => {
      const [first = '', ...others] = cleanLines(text).split('\n');
      if (first !== '') append(first);
      for (const line of others) {
        if (isFull) return;
        endLine();
        if (line.trim() !== '') append(line);
      }
    },
    endLine,
    separate,
    space: (text) => {
      if (lineHasWords) space = text;
    },
    part: () => {
      isParted = lineHasWords;
    },
    strike: (more) => {
      strikes += more;
    },
    bullet: (text = '') => {
      bullet = text;
    },
    linkTo: (to) => {
      link = to;
    },
    openQuote: () => {
      endParagraph();
      if (open.length > DEEPEST_QUOTE) deeper++;
      else open.push([]);
    },
    closeQuote: () => {
      endParagraph();
      if (deeper > 0) deeper--;
      else if (open.length > 1) quote(open.pop() ?? [], blocks());
    },
    cut: () => {
      isFull = true;
    },
    isFull: () => isFull,
    written: () => {
      endParagraph();
      while (open.length > 1) quote(open.pop() ?? [], blocks());
      return { blocks: blocks(), isFull };
    },
  };
}

/** Adds a quote to what surrounds it; two of them in a row are one. */
function quote(quoted: readonly Block[], around: Block[]): void {
  if (quoted.length === 0) return;
  const last = around.at(-1);
  if (last?.kind === 'quote') around[around.length - 1] = { kind: 'quote', blocks: [...last.blocks, ...quoted] };
  else around.push({ kind: 'quote', blocks: quoted });
}
