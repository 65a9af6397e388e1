import type { Span } from './blocks.ts';
import { showsHost, type WebLink, webLink } from './web-link.ts';

const ADDRESS = /\bhttps?:\/\/[^\s<>"“”„«»、。（）「」『』【】《》]+/gi;
const ENDS_A_SENTENCE = /[.,;:!?'’*_~|，；：！？]/;
const BRACKETS: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/** A text with the addresses of the web that stand in it as links, at most so many. */
export function findLinks(text: string, most: number): readonly Span[] {
  const spans: Span[] = [];
  let done = 0;
  const say = (until: number): void => {
    if (until > done) spans.push({ kind: 'text', text: text.slice(done, until) });
    done = until;
  };
  for (const { 0: found, index } of text.matchAll(ADDRESS)) {
    const address = withoutEnd(found);
    const link = webLink(address);
    if (link === undefined) continue;
    if (spans.length >= 2 * most) break;
    say(index);
    spans.push(linkSpan(address, link));
    done += address.length;
  }
  say(text.length);
  return spans;
}

/** A link that says where it leads, unless its text does. */
export function linkSpan(text: string, { href, host }: WebLink): Span {
  return { kind: 'link', text, href, host: showsHost(text, host) ? undefined : host };
}

/** Without the punctuation of the sentence that an address stands in; a bracket that opens within it may close it. */
function withoutEnd(address: string): string {
  const unclosed = new Map<string, number>();
  for (const each of address) {
    const opening = BRACKETS[each] ?? each;
    unclosed.set(opening, (unclosed.get(opening) ?? 0) + (opening === each ? 1 : -1));
  }
  let end = address.length;
  for (; end > 0; end--) {
    const last = address.charAt(end - 1);
    const opening = BRACKETS[last];
    if (opening === undefined ? !ENDS_A_SENTENCE.test(last) : (unclosed.get(opening) ?? 0) >= 0) break;
    if (opening !== undefined) unclosed.set(opening, (unclosed.get(opening) ?? 0) + 1);
  }
  return address.slice(0, end);
}
