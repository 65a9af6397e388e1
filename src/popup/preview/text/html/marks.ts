import { cleanText } from '../../../../words/clean-text.ts';
import type { TextWriter } from '../text-writer.ts';
import { webLink } from '../web-link.ts';
import { lowered, raised } from './shifted.ts';
import { inSymbols } from './symbol-fonts.ts';

/** Where in the marks of a reduced source a reader is. */
export interface ReadingState {
  readonly writer: TextWriter;
  /** Writes the text at this place, if it is to be read here. */
  readonly say: (text: string) => void;
  /** For each open mark that says so: is the text within it to be seen? */
  readonly seen: boolean[];
  /** For each open list: the number of its next item; NaN where items have none. */
  readonly lists: number[];
  /** For each open mark that says so: text is written as it stands. */
  readonly kept: true[];
  /** For each open mark that says so: what is seen in the place of the text within it. */
  readonly drawn: ((text: string) => string)[];
}

/** What a mark does to the text, where it begins and where it ends. */
interface Mark {
  readonly enter: (state: ReadingState, element: Element) => void;
  readonly leave?: (state: ReadingState, element: Element) => void;
}

const DEEPEST_INDENT = 4;

/** A reader at the start. */
export function createReadingState(writer: TextWriter): ReadingState {
  const seen: boolean[] = [];
  const kept: true[] = [];
  const drawn: ReadingState['drawn'] = [];
  const say = (text: string): void => {
    if (seen.at(-1) === false) return;
    const shown = drawn.at(-1)?.(text) ?? text;
    if (kept.length > 0) writer.asWritten(shown);
    else writer.words(shown);
  };
  return { writer, say, seen, lists: [], kept, drawn };
}

const separating = (by: 'line' | 'paragraph'): Mark => {
  const separate = ({ writer }: ReadingState): void => writer.separate(by);
  return { enter: separate, leave: separate };
};

const sight = (isSeen: boolean): Mark => ({
  enter: ({ seen }) => void seen.push(isSeen),
  leave: ({ seen }) => void seen.pop(),
});

const drawing = (as: (element: Element) => (text: string) => string): Mark => ({
  enter: ({ drawn }, element) => void drawn.push(as(element)),
  leave: ({ drawn }) => void drawn.pop(),
});

const list = (first: (element: Element) => number): Mark => {
  // A list within a list is part of an item.
  const separate = ({ writer, lists }: ReadingState): void =>
    writer.separate(lists.length === 0 ? 'paragraph' : 'line');
  return {
    enter: (state, element) => {
      separate(state);
      state.lists.push(first(element));
    },
    leave: (state) => {
      state.lists.pop();
      separate(state);
    },
  };
};

/** What each mark of the reduced source stands for. */
export const MARKS: ReadonlyMap<string, Mark> = new Map<string, Mark>([
  ['t-line', separating('line')],
  ['t-paragraph', separating('paragraph')],
  ['t-break', { enter: ({ writer }) => writer.endLine() }],
  ['t-cell', { enter: ({ writer }) => writer.space('  '), leave: ({ writer }) => writer.part() }],
  ['t-gap', { enter: ({ writer }) => writer.part(), leave: ({ writer }) => writer.part() }],
  ['t-quote', { enter: ({ writer }) => writer.openQuote(), leave: ({ writer }) => writer.closeQuote() }],
  ['t-kept', { enter: ({ kept }) => void kept.push(true), leave: ({ kept }) => void kept.pop() }],
  ['t-struck', { enter: ({ writer }) => writer.strike(1), leave: ({ writer }) => writer.strike(-1) }],
  ['t-raised', drawing(() => raised)],
  ['t-lowered', drawing(() => lowered)],
  ['t-symbols', drawing((element) => (text) => inSymbols(element.getAttribute('face') ?? '', text))],
  ['t-letters', drawing(() => (text) => text)],
  ['t-seen', sight(true)],
  ['t-unseen', sight(false)],
  ['t-bulleted', list(() => Number.NaN)],
  ['t-numbered', list(firstNumber)],
  [
    't-item',
    {
      enter: ({ writer, lists }) => {
        writer.separate('line');
        writer.bullet(nextBullet(lists));
      },
      leave: ({ writer }) => {
        writer.bullet(undefined);
        writer.separate('line');
      },
    },
  ],
  [
    't-link',
    {
      enter: ({ writer }, element) => writer.linkTo(webLink(element.getAttribute('href') ?? '')),
      leave: ({ writer }) => writer.linkTo(undefined),
    },
  ],
  [
    't-picture',
    {
      enter: ({ say }, element) => {
        const alt = cleanText(element.getAttribute('alt') ?? '');
        if (alt !== '') say(`[${alt}]`);
      },
    },
  ],
]);

function firstNumber(list: Element): number {
  const start = Number.parseInt(list.getAttribute('start') ?? '1', 10);
  return Math.abs(start) < 1_000_000 ? start : 1;
}

function nextBullet(lists: number[]): string {
  const number = lists.pop();
  if (number === undefined) return '• ';
  const indent = '  '.repeat(Math.min(lists.length, DEEPEST_INDENT));
  lists.push(number + 1);
  return `${indent}${Number.isNaN(number) ? '•' : `${number}.`} `;
}
