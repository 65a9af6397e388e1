/** What a source of HTML is made of, one after the other. Entities are not decoded. */
export type HtmlToken =
  | { readonly kind: 'text'; readonly raw: string }
  | { readonly kind: 'start'; readonly name: string; readonly attributes: ReadonlyMap<string, string> }
  | { readonly kind: 'end'; readonly name: string };

/** Their content is text of its own kind up to their end tag, and none of it is for readers. */
const RAW = new Set(['script', 'style', 'title', 'textarea', 'xmp', 'iframe', 'noembed', 'noframes', 'noscript']);

/** More than any mail needs on one tag. */
const MOST_ATTRIBUTES = 100;

const NAME = /[^\s/>]*/y;
const ATTRIBUTE = /[\s/]*([^\s/>][^\s/>=]*)(\s*=\s*)?/y;
const UNQUOTED = /[^\s>]*/y;
const COMMENT_END = /--!?>/g;
const LETTER = /[a-z]/i;

/**
 * Splits HTML as a browser's tokenizer does (https://html.spec.whatwg.org/multipage/parsing.html#tokenization), leaving out
 * comments, declarations and what scripts and styles hold. Each character is looked at a bounded number of times.
 */
export function* htmlTokens(source: string): Generator<HtmlToken> {
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
      yield isEnd ? { kind: 'end', name: tag.name } : { kind: 'start', name: tag.name, attributes: tag.attributes };
      at = isEnd || !RAW.has(tag.name) ? tag.end : endOfRaw(source, tag);
    } else if (isEnd || source[first] === '!' || source[first] === '?') {
      at = endOfComment(source, open);
    } else {
      yield { kind: 'text', raw: '<' };
      at = open + 1;
    }
  }
}

interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
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
    if (attributes.size < MOST_ATTRIBUTES && !attributes.has(key)) attributes.set(key, value);
  }
  const end = source.indexOf('>', next);
  return end < 0 ? undefined : { name, attributes, end: end + 1 };
}

/** Where the content of a raw element and its end tag are over. */
function endOfRaw(source: string, { name, end }: Tag): number {
  const closing = new RegExp(`</${name}(?=[\\s/>])`, 'gi');
  closing.lastIndex = end;
  const found = closing.exec(source);
  return found === null ? source.length : found.index;
}

function endOfComment(source: string, open: number): number {
  if (!source.startsWith('<!--', open)) return source.indexOf('>', open) + 1 || source.length;
  // `<!-->` is one as well.
  COMMENT_END.lastIndex = open + 2;
  return COMMENT_END.exec(source) === null ? source.length : COMMENT_END.lastIndex;
}

function matchAt(pattern: RegExp, source: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(source) ?? undefined;
}
