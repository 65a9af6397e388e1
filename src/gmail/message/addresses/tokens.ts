/** What a header of addresses is made of (RFC 5322 sections 3.2 and 3.4), one after the other. */
export type AddressToken =
  /** Text between spaces; or in quotes, brackets or angle brackets, which are taken off. */
  | { readonly kind: 'word' | 'quoted' | 'comment' | 'angle'; readonly text: string }
  /** A comma, a semicolon, the colon after the name of a group; empty at the end of the header. */
  | { readonly kind: 'mark'; readonly text: string };

const SPACE = /\s/;
const STARTS_A_WORD = /[^\s,;:<>()@]/;

/**
 * Splits a header of addresses. What is not closed (a quote, a comment, an angle bracket) takes nothing that follows with
 * it; a colon is text unless a group may begin with it. Each character is looked at a bounded number of times.
 */
export function* addressTokens(header: string): Generator<AddressToken> {
  const comments = commentEnds(header);
  const closingQuote = quoteFinder(header);
  const isMark = markFinder(header);
  let at = 0;
  while (at < header.length) {
    const first = header.charAt(at);
    if (SPACE.test(first) || isMark(at)) {
      if (isMark(at)) yield { kind: 'mark', text: first };
      at += 1;
      continue;
    }
    const closing = first === '"' ? closingQuote(at) : first === '(' ? comments.get(at) : undefined;
    if (closing !== undefined && header.charAt(closing + 1) !== '@') {
      yield { kind: first === '"' ? 'quoted' : 'comment', text: unescaped(header.slice(at + 1, closing)) };
      at = closing + 1;
      continue;
    }
    if (first === '<') {
      const end = angleEnd(header, at, closingQuote);
      const text = header.slice(at + 1, end);
      const isClosed = header.charAt(end) === '>';
      if (isClosed) yield { kind: 'angle', text: text.trim() };
      if (isClosed || text.includes('@')) {
        at = isClosed ? end + 1 : at + 1;
        continue;
      }
    }
    // A local part may be in quotes: `"a,b"@example.com`.
    const end = wordEnd(header, (closing ?? at) + 1, comments, isMark);
    const text = header.slice(at, end);
    // Of a quote that is never closed, the mark alone is left out.
    yield { kind: 'word', text: first === '"' && closing === undefined ? text.slice(1) : text };
    at = end;
  }
  yield { kind: 'mark', text: '' };
}

/** Does a mark stand at a place that parts mailboxes, or the name of a group from its members? */
function markFinder(header: string): (at: number) => boolean {
  const lastSemicolon = header.lastIndexOf(';');
  return (at) => {
    const character = header.charAt(at);
    return character === ',' || character === ';' || (character === ':' && at < lastSemicolon);
  };
}

/** Where each comment ends that begins at a place; comments may hold comments. */
function commentEnds(header: string): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  const open: number[] = [];
  for (let at = 0; at < header.length; at += 1) {
    const character = header.charAt(at);
    if (character === '\\') at += 1;
    else if (character === '(') open.push(at);
    else if (character === ')') {
      const start = open.pop();
      if (start !== undefined) ends.set(start, at);
    }
  }
  return ends;
}

/** Finds the quote that closes the one at a place; undefined where that is never closed. */
function quoteFinder(header: string): (at: number) => number | undefined {
  // Once one is not closed, no later one is: without this, each of them would be looked for up to the end.
  let mayClose = true;
  return (at) => {
    for (let end = at + 1; mayClose && end < header.length; end += 1) {
      const character = header.charAt(end);
      if (character === '\\') end += 1;
      else if (character === '"') return opensAnother(header, at, end) ? undefined : end;
    }
    mayClose = false;
    return undefined;
  };
}

/** Does the quote at `end` begin a name of its own, so that the one at `at`, before an address, was never closed? */
function opensAnother(header: string, at: number, end: number): boolean {
  const stands = /[\s,;]/.test(header.charAt(end - 1)) && STARTS_A_WORD.test(header.charAt(end + 1));
  return stands && header.slice(at, end).includes('@');
}

/** Where an address in angle brackets ends: at its bracket, or where that is missing before what begins another. */
function angleEnd(header: string, at: number, closingQuote: (at: number) => number | undefined): number {
  // An obsolete route has commas of its own: `<@a.example,@b.example:jo@c.example>`.
  const isRoute = header.charAt(at + 1) === '@';
  let end = (header.charAt(at + 1) === '"' ? (closingQuote(at + 1) ?? at) : at) + 1;
  for (; end < header.length; end += 1) {
    const character = header.charAt(end);
    if (character === '<' || character === '>') return end;
    if (!isRoute && (character === ',' || character === ';')) return end;
  }
  return end;
}

function wordEnd(
  header: string,
  from: number,
  comments: ReadonlyMap<number, number>,
  isMark: (at: number) => boolean,
): number {
  let end = from;
  for (; end < header.length && !isMark(end) && !comments.has(end); end += 1) {
    const character = header.charAt(end);
    if (character === '<' || SPACE.test(character)) break;
  }
  return end;
}

function unescaped(text: string): string {
  return text.replace(/\\(.)/gs, '$1').trim();
}
