/** What a style says: property to value, both in lower case, with the white space around it taken off. */
export type Declarations = ReadonlyMap<string, string>;

/** The references to ASCII characters that are not letters or digits; no other could be part of what is judged. */
const REFERENCES: Readonly<Record<string, string>> = {
  ...{
    Tab: '\t',
    NewLine: '\n',
    excl: '!',
    quot: '"',
    QUOT: '"',
    num: '#',
    dollar: '$',
    percnt: '%',
    amp: '&',
    AMP: '&',
  },
  ...{
    apos: "'",
    lpar: '(',
    rpar: ')',
    ast: '*',
    midast: '*',
    plus: '+',
    comma: ',',
    period: '.',
    sol: '/',
    colon: ':',
  },
  ...{ semi: ';', lt: '<', LT: '<', equals: '=', gt: '>', GT: '>', quest: '?', commat: '@', lsqb: '[', lbrack: '[' },
  ...{ bsol: '\\', rsqb: ']', rbrack: ']', Hat: '^', lowbar: '_', lcub: '{', lbrace: '{', vert: '|', rcub: '}' },
};

const NONE: Declarations = new Map();

/** Strings, comments, escapes and brackets, whose content parts nothing. https://www.w3.org/TR/css-syntax-3/#tokenization */
const PIECES =
  /\/\*[\s\S]*?(?:\*\/|$)|"(?:[^"\\\n]|\\[\s\S])*"?|'(?:[^'\\\n]|\\[\s\S])*'?|\\[\s\S]|[()[\]{};:!]|[^"'\\/()[\]{};:!]+|\//g;
const ESCAPE = /\\(?:([\da-f]{1,6})(?:\r\n|[ \t\r\n\f])?|([^\n\r\f]))/gi;
const SPACE = ' \t\r\n\f';

/** Values that a browser knows, for what is judged by its keyword: it passes over others, and an earlier one stands. */
const KNOWN: Readonly<Record<string, RegExp>> = {
  display:
    /^(?:none|contents|inherit|initial|unset|revert(?:-layer)?|(?:-webkit-|-ms-)?(?:inline-)?(?:block|flex|flexbox|grid|table|box)|inline|flow-root|list-item|run-in|ruby\S*|table-\S+|(?:block|inline|run-in)(?: (?:flow|flow-root|table|flex|grid|ruby|list-item))+)$/,
  visibility: /^(?:visible|hidden|collapse|inherit|initial|unset|revert)$/,
  'white-space': /^(?:normal|nowrap|pre|pre-wrap|pre-line|break-spaces|inherit|initial|unset|revert)$/,
};

/**
 * The declarations of a `style` attribute as it stands in the source (https://www.w3.org/TR/css-style-attr/): character
 * references and escapes decoded, comments left out; the last of a property counts, before it what is `!important`.
 */
export function declarationsOf(attribute: string | undefined): Declarations {
  if (attribute === undefined) return NONE;
  const said = new Map<string, { readonly value: string; readonly isImportant: boolean }>();
  for (const { name, value, isImportant } of declarations(withoutReferences(attribute))) {
    const before = said.get(name);
    const isKnown = KNOWN[name]?.test(value) ?? value !== '';
    if (isKnown && (isImportant || before?.isImportant !== true)) said.set(name, { value, isImportant });
  }
  return new Map([...said].map(([name, { value }]) => [name, value]));
}

function* declarations(style: string) {
  let name: string | undefined;
  let text = '';
  let depth = 0;
  const end = () => {
    const value = plain(text);
    const mark = value.lastIndexOf('!');
    const isImportant = mark >= 0 && trimmed(value.slice(mark + 1)) === 'important';
    return { name: name ?? '', value: isImportant ? trimmed(value.slice(0, mark)) : value, isImportant };
  };
  for (const [piece] of style.matchAll(PIECES)) {
    if (piece.startsWith('/*')) text += ' ';
    else if (piece === ';' && depth === 0) {
      if (name !== undefined) yield end();
      name = undefined;
      text = '';
    } else if (piece === ':' && depth === 0 && name === undefined) {
      name = plain(text);
      text = '';
    } else {
      if (/^[([{]$/.test(piece)) depth++;
      else if (/^[)\]}]$/.test(piece)) depth = Math.max(0, depth - 1);
      text += piece;
    }
  }
  if (name !== undefined) yield end();
}

/** A name or value without escapes, in lower case. */
function plain(text: string): string {
  return trimmed(text).replace(ESCAPE, unescaped).toLowerCase();
}

/** Without the white space of CSS around it; a no-break space is none. Not by a pattern, which would look at some twice. */
function trimmed(text: string): string {
  let [first, end] = [0, text.length];
  while (first < end && SPACE.includes(text.charAt(first))) first++;
  while (end > first && SPACE.includes(text.charAt(end - 1))) end--;
  return text.slice(first, end);
}

function unescaped(_: string, hex: string | undefined, character: string | undefined): string {
  const code = Number.parseInt(hex ?? '', 16);
  return character ?? (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd');
}

function withoutReferences(text: string): string {
  return text.replace(/&(?:#x([\da-f]{1,8})|#(\d{1,8})|([a-z]+));?/gi, (whole, hex, decimal, name) => {
    if (typeof name === 'string') return REFERENCES[name] ?? whole;
    const code = typeof hex === 'string' ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
  });
}
