/** Elements without content. https://html.spec.whatwg.org/multipage/syntax.html#void-elements, and older ones */
export const VOID: ReadonlySet<string> = new Set(
  'area base br col embed frame hr img input keygen link meta param source track wbr'.split(' '),
);

/** What they hold is no text of the message. */
export const NOT_READ: ReadonlySet<string> = new Set(
  'applet audio canvas datalist dialog frameset map math object select svg template video'.split(' '),
);

/** What each stands for in the text: lines and paragraphs of their own, and what the reader does more than that for. */
const MARKS: ReadonlyMap<string, readonly string[]> = new Map([
  ...each('address article aside body center dd details div dt figcaption footer form header legend', ['t-line']),
  ...each('main nav section summary tr', ['t-line']),
  ...each('caption dl fieldset figure h1 h2 h3 h4 h5 h6 hr p table', ['t-paragraph']),
  ...each('listing plaintext pre', ['t-paragraph', 't-kept']),
  ...each('ol', ['t-numbered']),
  ...each('dir menu ul', ['t-bulleted']),
  ...each('td th', ['t-cell']),
  ...each('button', ['t-gap']),
  ...each('del s strike', ['t-struck']),
  ...each('sub', ['t-lowered']),
  ...each('sup', ['t-raised']),
  ...each('a', ['t-link']),
  ...each('blockquote', ['t-quote']),
  ...each('br', ['t-break']),
  ...each('img', ['t-picture']),
  ...each('li', ['t-item']),
]);

/**
 * Elements of HTML whose start ends whatever SVG or MathML they stand in.
 * https://html.spec.whatwg.org/multipage/parsing.html#parsing-main-inforeign
 */
export const BREAKS_OUT: ReadonlySet<string> = new Set(
  'b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta nobr ol p pre ruby s small span strong strike sub sup table tt u ul var'.split(
    ' ',
  ),
);

/** Elements of SVG and MathML within which HTML stands as elsewhere. */
export const HOLDS_HTML: ReadonlySet<string> = new Set(
  'foreignobject desc title mi mo mn ms mtext annotation-xml'.split(' '),
);

/** A start tag ends these elements, which need no end tag, unless one of `within` lies between. */
interface Ended {
  readonly names: readonly string[];
  readonly within: ReadonlySet<string>;
}

const CELLS = new Set(['td', 'th', 'caption', 'table']);
const TABLE = new Set(['table']);

const ENDS: ReadonlyMap<string, Ended> = new Map([
  ...each('li', { names: ['p', 'li'], within: new Set([...CELLS, 'ul', 'ol', 'menu', 'dir']) }),
  ...each('dd dt', { names: ['p', 'dd', 'dt'], within: new Set([...CELLS, 'dl']) }),
  ...each('td th', { names: ['td', 'th', 'caption'], within: TABLE }),
  ...each('tr tbody thead tfoot', { names: ['tr', 'caption'], within: TABLE }),
]);
const BLOCK_ENDS: Ended = { names: ['p'], within: CELLS };

/** Elements whose end tags reach across cells, as other end tags do not. */
const OF_TABLES = new Set(['table', 'tbody', 'thead', 'tfoot', 'tr', 'td', 'th', 'caption']);

/** The marks that stand for an element in the reduced source; none where it only dresses text. */
export function marksOf(name: string): readonly string[] {
  return MARKS.get(name) ?? [];
}

/** What the start of an element ends by itself. */
export function endedBy(name: string): Ended | undefined {
  const isBlock = marksOf(name).some((mark) => /^t-(?:line|paragraph|quote|bulleted|numbered)$/.test(mark));
  return ENDS.get(name) ?? (isBlock ? BLOCK_ENDS : undefined);
}

/** What an end tag does not reach across. */
export function barriersFor(name: string): ReadonlySet<string> {
  return OF_TABLES.has(name) ? TABLE : CELLS;
}

function each<Value>(names: string, value: Value): readonly (readonly [string, Value])[] {
  return names.split(' ').map((name) => [name, value]);
}
