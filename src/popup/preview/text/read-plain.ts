import { withoutTricks } from '../../../core/plain-text.ts';
import { introductionStart } from './quotes/attribution.ts';
import type { Relation } from './quotes/relation.ts';
import type { TextWriter } from './text-writer.ts';
import { type Line, unwrap } from './unwrap.ts';

/** A paragraph longer than that ends in no introduction that begins before it. */
const MOST_ABOVE = 5;

/** Writes what a plain text says; lines that begin with > are quotes, in a message that quotes. */
export function readPlain(source: string, writer: TextWriter, relation: Relation | undefined): void {
  let depth = 0;
  for (const line of unwrap(linesOf(source, relation))) {
    if (writer.isFull()) break;
    for (; depth < line.depth; depth++) writer.openQuote();
    for (; depth > line.depth; depth--) writer.closeQuote();
    if (line.text.trim() !== '') writer.asWritten(line.text);
    writer.endLine();
  }
  for (; depth > 0; depth--) writer.closeQuote();
}

/** Lines that follow each other and begin with a mark. */
interface Run {
  readonly start: number;
  readonly end: number;
  /** Where what introduces them begins; undefined where nothing does. */
  readonly introduction: number | undefined;
}

function linesOf(source: string, relation: Relation | undefined): readonly Line[] {
  const sent = source.split(/\r\n|\r|\n/);
  const lines = sent.map(lineOf);
  const runs = quotedRuns(lines);
  const quotes = relation !== 'new' || runs.some(({ introduction }) => introduction !== undefined);
  for (const { start, end, introduction } of runs) {
    const quoted = lines.slice(start, end);
    const first = lines[introduction ?? -1];
    if (introduction !== undefined && first !== undefined) lines[introduction] = { ...first, isStart: true };
    else if (isMailboxMark(quoted)) lines.splice(start, 1, ...quoted.map(({ text }) => ({ depth: 0, text })));
    else if (!quotes || isOutput(quoted)) {
      for (let at = start; at < end; at++) lines[at] = { depth: 0, text: sent[at] ?? '' };
    }
  }
  return lines;
}

function lineOf(line: string): Line {
  const marks = /^>(?: ?>)*/.exec(line)?.[0] ?? '';
  const text = line.slice(marks.length);
  return { depth: marks.replaceAll(' ', '').length, text: marks === '' ? text : text.replace(/^ /, '') };
}

function quotedRuns(lines: readonly Line[]): readonly Run[] {
  const runs: Run[] = [];
  for (let start = 0; start < lines.length; start++) {
    if (lines[start]?.depth === 0) continue;
    let end = start + 1;
    while ((lines[end]?.depth ?? 0) > 0) end++;
    runs.push({ start, end, introduction: introductionBefore(lines, start) });
    start = end;
  }
  return runs;
}

/** Where the lines begin that introduce the quote at `quote`; an empty one may stand between. */
function introductionBefore(lines: readonly Line[], quote: number): number | undefined {
  const isBlank = (at: number): boolean => (lines[at]?.text ?? '').trim() === '';
  const end = isBlank(quote - 1) ? quote - 1 : quote;
  let first = end;
  while (first > 0 && end - first < MOST_ABOVE && lines[first - 1]?.depth === 0 && !isBlank(first - 1)) first--;
  const start = introductionStart(lines.slice(first, end).map(({ text }) => withoutTricks(text)));
  return start === undefined ? undefined : first + start;
}

/** Mail stores put a > before a line that begins with "From " (RFC 4155); it stands alone among lines without. */
function isMailboxMark(quoted: readonly Line[]): boolean {
  return quoted.length === 1 && quoted.every(({ depth, text }) => depth === 1 && text.startsWith('From '));
}

/** Do programs mark their lines so? Nobody quotes at the third remove what is quoted at none other. */
function isOutput(quoted: readonly Line[]): boolean {
  return quoted.every(({ depth }) => depth > 2);
}
