/** One small change to one source file, made to see whether a test notices it. */
export interface Mutant {
  /** A description of the change. */
  readonly what: string;
  /** The path relative to the root of the project. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  /** The changed lines, before and after, each joined into one line. With `file`, they identify a mutant wherever it moves. */
  readonly before: string;
  readonly after: string;
  /** The whole file after the change. */
  readonly text: string;
}

/** A range of a text, and its replacement. */
export interface Edit {
  readonly what: string;
  readonly start: number;
  readonly end: number;
  readonly by: string;
}

/** Applies an edit to a file to make a mutant. */
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
