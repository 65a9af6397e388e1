/** What a sender says of the line breaks of a plain text (RFC 3676 section 4): undefined where they are as they stand. */
export interface Flow {
  /** Does the space that marks a break go with it? */
  readonly deletesSpace: boolean;
}

const FLOWED = /;\s{0,9}format\s{0,9}=\s{0,9}"?flowed\b/i;
const DELETES_SPACE = /;\s{0,9}delsp\s{0,9}=\s{0,9}"?yes\b/i;

/** The flow that a content type names. */
export function flowOf(contentType: string): Flow | undefined {
  return FLOWED.test(contentType) ? { deletesSpace: DELETES_SPACE.test(contentType) } : undefined;
}

/**
 * A flowed text with each paragraph in one line (RFC 3676 section 4.2 to 4.6): the breaks that a space marks are undone
 * within the same depth of quotes, spaces that were stuffed in are taken out, and a signature's mark flows into nothing.
 * Quotes stay marked as elsewhere. Work is linear.
 */
export function unflowed(text: string, { deletesSpace }: Flow): string {
  const paragraphs: string[] = [];
  let parts: string[] = [];
  let depth = 0;
  const end = (): void => {
    if (parts.length > 0) paragraphs.push(marked(depth, parts.join('')));
    parts = [];
  };
  for (const line of text.split(/\r\n|\r|\n/)) {
    const marks = /^>*/.exec(line)?.[0].length ?? 0;
    const content = line.slice(line[marks] === ' ' ? marks + 1 : marks);
    const isMark = content === '-- ';
    if (marks !== depth || isMark) end();
    depth = marks;
    const goesOn = content.endsWith(' ') && !isMark;
    parts.push(goesOn && deletesSpace ? content.slice(0, -1) : content);
    if (!goesOn) end();
  }
  end();
  return paragraphs.join('\n');
}

/** With its marks; own words that begin as marks do are kept from being taken for them. */
function marked(depth: number, content: string): string {
  if (depth > 0) return `${'>'.repeat(depth)} ${content}`;
  return content.startsWith('>') ? ` ${content}` : content;
}
