import type { TextWriter } from './text-writer.ts';
import { type Line, unwrap } from './unwrap.ts';

/** Programs wrap "On … wrote:" into no more lines than this. */
const LONGEST_INTRODUCTION = 3;

/** Writes what a plain text says; lines that begin with > are quotes. */
export function readPlain(source: string, writer: TextWriter): void {
  const lines = unwrap(source.split(/\r\n|\r|\n/).map(lineOf));
  const introductions = new Set(lines.flatMap((_, at) => introductionBefore(lines, at)));
  let depth = 0;
  for (const [at, line] of lines.entries()) {
    if (writer.isFull()) break;
    const wanted = introductions.has(at) ? 1 : line.depth;
    for (; depth < wanted; depth++) writer.openQuote();
    for (; depth > wanted; depth--) writer.closeQuote();
    if (line.text.trim() !== '') writer.asWritten(line.text);
    writer.endLine();
  }
  for (; depth > 0; depth--) writer.closeQuote();
}

function lineOf(line: string): Line {
  const marks = /^>(?: ?>)*/.exec(line)?.[0] ?? '';
  const text = line.slice(marks.length);
  return { depth: marks.replaceAll(' ', '').length, text: marks === '' ? text : text.replace(/^ /, '') };
}

/**
 * The lines that introduce the quote which begins at `at`, with the empty ones up to it: a short paragraph that ends with a
 * colon and names a moment or an address, in whatever language. Without these it may be an answer: "I doubt this:".
 */
function introductionBefore(lines: readonly Line[], at: number): readonly number[] {
  const isOwn = (index: number): boolean => lines[index]?.depth === 0;
  if (isOwn(at) || !isOwn(at - 1)) return [];
  const textAt = (index: number): string => lines[index]?.text.trim() ?? '';
  const last = textAt(at - 1) === '' ? at - 2 : at - 1;
  let first = last;
  while (last - first < LONGEST_INTRODUCTION && isOwn(first) && textAt(first) !== '') first--;
  const found = Array.from({ length: last - first }, (_, index) => first + 1 + index);
  const text = found.map(textAt).join(' ');
  const isWhole = found.length > 0 && (!isOwn(first) || textAt(first) === '');
  return isWhole && /[:：]$/.test(text) && /[\p{N}@]/u.test(text)
    ? [...found, ...(last === at - 1 ? [] : [at - 1])]
    : [];
}
