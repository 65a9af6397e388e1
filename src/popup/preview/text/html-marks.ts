import { cleanText } from '../../../words/clean-text.ts';
import type { TextWriter } from './text-writer.ts';
import { webLink } from './web-link.ts';

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
  const say = (text: string): void => {
    if (seen.at(-1) === false) return;
    if (kept.length > 0) writer.asWritten(text);
    else writer.words(text);
  };
  return { writer, say, seen, lists: [], kept };
}

const separating = (by: 'line' | 'paragraph'): Mark => {
  const separate = ({ writer }: ReadingState): void => writer.separate(by);
  return { enter: separate, leave: separate };
};

const sight = (isSeen: boolean): Mark => ({
  enter: ({ seen }) => void seen.push(isSeen),
  leave: ({ seen }) => void seen.pop(),
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
  ['t-cell', { enter: ({ writer }) => writer.space('  ') }],
  ['t-quote', { enter: ({ writer }) => writer.openQuote(), leave: ({ writer }) => writer.closeQuote() }],
  ['t-kept', { enter: ({ kept }) => void kept.push(true), leave: ({ kept }) => void kept.pop() }],
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
