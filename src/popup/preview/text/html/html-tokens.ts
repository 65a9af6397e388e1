/** What a source of HTML is made of, one after the other. Entities are not decoded. */
export type HtmlToken =
  | { readonly kind: 'text'; readonly raw: string }
  | {
      readonly kind: 'start';
      readonly name: string;
      readonly attributes: ReadonlyMap<string, string>;
      /** Does the tag end in `/>`? It ends elements of SVG and MathML alone. */
      readonly isSelfClosing: boolean;
    }
  | { readonly kind: 'end'; readonly name: string };

/** Their content is text of its own kind up to their end tag, and none of it is for readers. */
const RAW = new Set(['script', 'style', 'title', 'textarea', 'xmp', 'iframe', 'noembed', 'noframes', 'noscript']);

// White space is that of HTML, which \s is not: a no-break space is part of a name.
const NAME = /[^\t\n\f\r />]*/y;
const ATTRIBUTE = /[\t\n\f\r /]*([^\t\n\f\r />][^\t\n\f\r />=]*)(?:[\t\n\f\r ]*(=)[\t\n\f\r ]*)?/y;
const UNQUOTED = /[^\t\n\f\r >]*/y;
const COMMENT_END = /--!?>/g;
const LETTER = /[a-z]/i;

/**
 * Splits HTML as a browser's tokenizer does (https://html.spec.whatwg.org/multipage/parsing.html#tokenization), leaving out
 * comments, declarations and what scripts and styles hold. Each character is looked at a bounded number of times. `isForeign`
 * tells whether the reader is within SVG or MathML, where no element holds text of its own kind.
 */
export function* htmlTokens(source: string, isForeign: () => boolean = () => false): Generator<HtmlToken> {
  let at = 0;
  while (at < source.length) {
    const open = source.indexOf('<', at);
    if (open !== at) yield { kind: 'text', raw: source.slice(at, open < 0 ? source.length : open) };
    if (open < 0) return;
    const isEnd = source[open + 1] === '/';
    const first = open + (isEnd ? 2 : 1);
    if (LETTER.test(source.charAt(first))) {
      const tag = readTag(source, first);
      // A tag that never ends swallows the rest, in browsers too.
      if (tag === undefined) return;
      const { name, attributes, isSelfClosing } = tag;
      const isRaw = !isEnd && RAW.has(name) && !isForeign();
      yield isEnd ? { kind: 'end', name } : { kind: 'start', name, attributes, isSelfClosing };
      at = isRaw ? endOfRaw(source, tag) : tag.end;
    } else if (isEnd || source[first] === '!' || source[first] === '?') {
      const isData = isForeign() && source.startsWith('<![CDATA[', open);
      at = isData ? endOf(']]>', source, open) : endOfComment(source, open);
    } else {
      yield { kind: 'text', raw: '<' };
      at = open + 1;
    }
  }
}

interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly isSelfClosing: boolean;
  readonly end: number;
}

/** The tag whose name begins at `at`; undefined where the source ends before it does. */
function readTag(source: string, at: number): Tag | undefined {
  const name = (matchAt(NAME, source, at)?.[0] ?? '').toLowerCase();
  const attributes = new Map<string, string>();
  let next = at + name.length;
  for (;;) {
    const attribute = matchAt(ATTRIBUTE, source, next);
    if (attribute === undefined) break;
    next += attribute[0].length;
    let value = '';
    if (attribute[2] !== undefined) {
      const quote = source.charAt(next);
      if (quote === '"' || quote === "'") {
        const closing = source.indexOf(quote, next + 1);
        if (closing < 0) return undefined;
        value = source.slice(next + 1, closing);
        next = closing + 1;
      } else {
        value = matchAt(UNQUOTED, source, next)?.[0] ?? '';
        next += value.length;
      }
    }
    const key = (attribute[1] ?? '').toLowerCase();
    if (!attributes.has(key)) attributes.set(key, value);
  }
  const end = source.indexOf('>', next);
  // A slash may also be the last of a value.
  const isSelfClosing = end > next && source[end - 1] === '/';
  return end < 0 ? undefined : { name, attributes, isSelfClosing, end: end + 1 };
}

/** Where the content of a raw element and its end tag are over. */
function endOfRaw(source: string, { name, end }: Tag): number {
  const closing = new RegExp(`</${name}(?=[\\t\\n\\f\\r />])`, 'gi');
  closing.lastIndex = end;
  const found = closing.exec(source);
  return found === null ? source.length : found.index;
}

function endOfComment(source: string, open: number): number {
  if (!source.startsWith('<!--', open)) return endOf('>', source, open);
  // `<!-->` is one as well.
  COMMENT_END.lastIndex = open + 2;
  return COMMENT_END.exec(source) === null ? source.length : COMMENT_END.lastIndex;
}

function endOf(mark: string, source: string, at: number): number {
  const found = source.indexOf(mark, at);
  return found < 0 ? source.length : found + mark.length;
}

function matchAt(pattern: RegExp, source: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(source) ?? undefined;
}
