/** One small change of one source file, made to see whether a test notices it. */
export interface Mutant {
  /** What was changed, in words. */
  readonly what: string;
  /** The path from the root of the project. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  /** The lines that change, before and after, on one line each. With `file`, they tell mutants apart wherever they stand. */
  readonly before: string;
  readonly after: string;
  /** The whole file after the change. */
  readonly text: string;
}

/** A part of a text, and what stands there instead. */
export interface Edit {
  readonly what: string;
  readonly start: number;
  readonly end: number;
  readonly by: string;
}

/** The mutant that an edit makes of a file. */
export function mutantOf(file: string, source: string, { what, start, end, by }: Edit): Mutant {
  const text = source.slice(0, start) + by + source.slice(end);
  const from = source.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = source.indexOf('\n', end);
  const to = lineEnd < 0 ? source.length : lineEnd;
  return {
    what,
    file,
    line: source.slice(0, start).split('\n').length,
    before: onOneLine(source.slice(from, to)),
    after: onOneLine(text.slice(from, to - (end - start) + by.length)),
    text,
  };
}

function onOneLine(lines: string): string {
  return lines.trim().replace(/\s+/g, ' ');
}
