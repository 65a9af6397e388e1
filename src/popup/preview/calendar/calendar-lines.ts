/** A line of a calendar (RFC 5545 section 3.1): its name and parameters in upper case, its value as it stands. */
export interface CalendarLine {
  readonly name: string;
  readonly parameters: ReadonlyMap<string, string>;
  readonly value: string;
}

/** An invitation takes some hundred lines, with the rules of a time zone and many guests. */
const MOST_LINES = 5_000;

const NAME = /[^;:]*/y;
const PARAMETER = /;([^=;:]*)=((?:"[^"]*"?|[^";:]+)*)/y;

/** The lines of a calendar, with those that were folded in one. Lines that name nothing are passed over. */
export function calendarLines(source: string): readonly CalendarLine[] {
  const unfolded = source.replace(/(?:\r\n|\r|\n)[ \t]/g, '');
  return unfolded.split(/\r\n|\r|\n/, MOST_LINES).flatMap((line) => {
    NAME.lastIndex = 0;
    const name = NAME.exec(line)?.[0] ?? '';
    const parameters = new Map<string, string>();
    let at = name.length;
    for (;;) {
      PARAMETER.lastIndex = at;
      const found = PARAMETER.exec(line);
      if (found === null) break;
      at = PARAMETER.lastIndex;
      parameters.set((found[1] ?? '').toUpperCase(), (found[2] ?? '').replaceAll('"', ''));
    }
    return line[at] === ':' ? [{ name: name.trim().toUpperCase(), parameters, value: line.slice(at + 1) }] : [];
  });
}

/** A text value without its escapes (RFC 5545 section 3.3.11). */
export function calendarText(value: string): string {
  return value.replace(/\\([\\;,Nn])/g, (_, escaped: string) => (/n/i.test(escaped) ? '\n' : escaped));
}
