/** A line of a plain text. */
export interface Line {
  /** How often it is quoted (RFC 3676 section 4.5). */
  readonly depth: number;
  readonly text: string;
  /** Does something new begin with it, whatever its length? */
  readonly isStart?: boolean;
}

/** The widths, in characters, at which mail programs break lines: RFC 5322 section 2.1.1 asks for at most 78. */
const WIDTHS = { least: 55, most: 80 } as const;

/** What begins a line of running text: a word, but not the number of an item in a list. */
const WORD = /^(?!\p{N}+[.)]\s)["'“”„‘’«»(]*[\p{L}\p{N}]/u;
/** A word that begins no sentence, as far as its script tells. */
const GOES_ON = /^["'“”„‘’«»(]*(?:\p{Ll}|\p{Lo})/u;
/** Columns set by spaces, which a space after the end of a sentence are not. */
const COLUMNS = /\t|[^.!?:\s] {2,}\S/;

/** What begins a record: a day or a time, or a name with its colon ("Status: done"), set alike in each. */
const RECORD =
  /^[[("']?(?:\p{N}{1,4}[-./:]\p{N}{1,2}(?:[-./:T]|\p{N}|$)|\p{L}{3}\.? +\p{N}{1,2} \p{N}|[\p{L}\p{N}._/-]+(?:\[\p{N}*\])?:(?:\s|$)|\p{Lu}[\p{L}\p{N} ]{0,20}: )/u;

/** What follows this line are a sender's name and addresses (RFC 3676 section 4.3). */
const SIGNATURE = /^-- ?$/;

/**
 * Joins the lines that a program broke only because they were full, as nearly all that send plain text do: in a popup, half
 * as wide, every second line would hold a word or two. What stands in lines on purpose (addresses, lists, records, tables,
 * verse, a signature) stays so. No text of which any line is longer than programs make them was broken by one, and no
 * paragraph in which hardly a line goes on with a small letter.
 */
export function unwrap(lines: readonly Line[]): readonly Line[] {
  const widths = new Map<number, number>();
  for (const { depth, text } of lines) {
    // What has no space cannot be broken.
    const length = text.trim().includes(' ') ? text.trimEnd().length : 0;
    widths.set(depth, Math.max(widths.get(depth) ?? 0, length));
  }
  const broken: Line[][] = [];
  let signed: number | undefined;
  for (const line of lines) {
    if (line.depth !== signed) signed = undefined;
    const last = broken.at(-1)?.at(-1);
    const isWhole = signed !== undefined || line.isStart === true;
    if (!isWhole && last !== undefined && wasBroken(last, line, widths.get(line.depth) ?? 0)) broken.at(-1)?.push(line);
    else broken.push([line]);
    if (SIGNATURE.test(line.text)) signed = line.depth;
  }
  return broken
    .flatMap((parts) => (isProse(parts) ? [parts] : parts.map((line) => [line])))
    .map((parts) => ({ depth: parts[0]?.depth ?? 0, text: joinedText(parts) }));
}

/** Does at least every third line go on within a sentence, as it does where a program counts characters? */
function isProse(parts: readonly Line[]): boolean {
  const further = parts.slice(1).filter(({ text }) => GOES_ON.test(text)).length;
  return further * 3 >= parts.length - 1;
}

function joinedText(parts: readonly Line[]): string {
  return parts.map(({ text }, at) => (at < parts.length - 1 ? text.trimEnd() : text)).join(' ');
}

/** Is `next` the rest of `line`, in a text that is wrapped at `width`: would its first word not have fitted any more? */
function wasBroken(line: Line, next: Line, width: number): boolean {
  if (width < WIDTHS.least || width > WIDTHS.most || line.depth !== next.depth) return false;
  const text = line.text.trimEnd();
  if (text.length <= width / 2 || !text.includes(' ') || COLUMNS.test(text) || COLUMNS.test(next.text)) return false;
  if (RECORD.test(next.text) || beginAlike(text, next.text)) return false;
  const [word = ''] = next.text.split(' ', 1);
  return WORD.test(next.text) && text.length + 1 + word.length > width;
}

/** Do two lines begin with the same two words, as records do and lines of a paragraph hardly ever? */
function beginAlike(one: string, other: string): boolean {
  const [first, second, ...rest] = one.split(' ', 3);
  return rest.length > 0 && other.startsWith(`${first} ${second} `);
}
