/** A line of a plain text. */
export interface Line {
  /** How often it is quoted (RFC 3676 section 4.5). */
  readonly depth: number;
  readonly text: string;
}

/** The widths, in characters, at which mail programs break lines: RFC 5322 section 2.1.1 asks for at most 78. */
const WIDTHS = { least: 55, most: 80 } as const;

/** What begins a line of running text: a word, but not the number of an item in a list. */
const WORD = /^(?!\p{N}+[.)]\s)["'“”„‘’«»(]*[\p{L}\p{N}]/u;
/** Columns set by spaces, which a space after the end of a sentence are not. */
const COLUMNS = /\t|[^.!?:\s] {2,}\S/;

/**
 * Joins the lines that a program broke only because they were full, as nearly all that send plain text do: in a popup, half
 * as wide, every second line would hold a word or two. What stands in lines on purpose (addresses, lists, tables, verse) stays so. No text of
 * which any line is longer than programs make them was broken by one.
 */
export function unwrap(lines: readonly Line[]): readonly Line[] {
  const widths = new Map<number, number>();
  for (const { depth, text } of lines) {
    // What has no space cannot be broken.
    const length = text.trim().includes(' ') ? text.trimEnd().length : 0;
    widths.set(depth, Math.max(widths.get(depth) ?? 0, length));
  }
  const broken: Line[][] = [];
  for (const line of lines) {
    const last = broken.at(-1)?.at(-1);
    if (last !== undefined && wasBroken(last, line, widths.get(line.depth) ?? 0)) broken.at(-1)?.push(line);
    else broken.push([line]);
  }
  return broken.map((parts) => ({ depth: parts[0]?.depth ?? 0, text: joinedText(parts) }));
}

function joinedText(parts: readonly Line[]): string {
  return parts.map(({ text }, at) => (at < parts.length - 1 ? text.trimEnd() : text)).join(' ');
}

/** Is `next` the rest of `line`, in a text that is wrapped at `width`: would its first word not have fitted any more? */
function wasBroken(line: Line, next: Line, width: number): boolean {
  if (width < WIDTHS.least || width > WIDTHS.most || line.depth !== next.depth) return false;
  const text = line.text.trimEnd();
  if (text.length <= width / 2 || !text.includes(' ') || COLUMNS.test(text) || COLUMNS.test(next.text)) return false;
  const [word = ''] = next.text.split(' ', 1);
  return WORD.test(next.text) && text.length + 1 + word.length > width;
}
