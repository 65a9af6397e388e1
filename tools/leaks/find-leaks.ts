/** A text that must not be seen in some places; `name` says in a failed test what it is, and is not the text itself. */
export interface Canary {
  readonly name: string;
  readonly text: string;
}

/** What is shorter turns up by chance, above all in base64. */
const LEAST = 8;

/**
 * The names of those canaries that a text contains: as they are, in base64 or base64url at any place of what was encoded,
 * percent-encoded (RFC 3986 or a form's), or with JSON's escapes, and in each of these inside another. Throws for a canary of
 * less than 8 characters.
 */
export function findLeaks(text: string, canaries: readonly Canary[]): readonly string[] {
  const views = new Set([text, withoutEscapes(text)].flatMap(withoutPercents));
  const isIn = (form: string): boolean => [...views].some((view) => view.includes(form));
  return [...new Set(canaries.filter((canary) => formsOf(canary).some(isIn)).map(({ name }) => name))];
}

/** The ways in which a canary may be written, JSON's and percent-encoding apart. */
function formsOf({ name, text }: Canary): readonly string[] {
  if (text.length < LEAST) throw new Error(`The ${name} is too short to be told from chance`);
  const encoded = [0, 1, 2].map((offset) => base64At(offset, text));
  return [text, ...encoded, ...encoded.map((form) => form.replaceAll('+', '-').replaceAll('/', '_'))];
}

/**
 * The base64 of a text that begins so many bytes after a multiple of three, without the characters that also depend on what
 * stands before and after it. RFC 4648 section 4: each character is 6 bits.
 */
function base64At(offset: number, text: string): string {
  const bytes = Buffer.concat([Buffer.alloc(offset), Buffer.from(text)]);
  return bytes.toString('base64').slice(Math.ceil((offset * 8) / 6), Math.floor((bytes.length * 8) / 6));
}

/** The text with JSON's escapes undone (RFC 8259 section 7). */
function withoutEscapes(text: string): string {
  return text.replace(/\\(?:u([0-9a-f]{4})|(["\\/]))/gi, (_all, code?: string, mark?: string) =>
    code === undefined ? (mark ?? '') : String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/** The text as it is and with percent-encoding undone, in which a form writes a space as `+`. */
function withoutPercents(text: string): readonly string[] {
  const decode = (encoded: string): string =>
    encoded.replace(/(?:%[0-9a-f]{2})+/gi, (bytes) => Buffer.from(bytes.replaceAll('%', ''), 'hex').toString());
  return [text, decode(text), decode(text.replaceAll('+', ' '))];
}
