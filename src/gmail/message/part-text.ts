/** How much base64 is decoded for a character: one of four bytes takes 5.4, and lines may be broken. */
const BASE64_A_CHARACTER = 6;

/**
 * The first characters, at most `most`, of a part's data: base64url (RFC 4648 section 5) with or without padding and line
 * ends. Only as much is decoded as that takes.
 *
 * Gmail sends text as UTF-8 whatever `contentType` still says of its charset, but for some that it leaves as it came
 * (https://github.com/openclaw/gogcli/issues/446, https://github.com/macro-inc/macro/pull/6133). So what is UTF-8 is taken
 * as UTF-8, and only what is not by its charset.
 */
export function readPartText(data: string, contentType: string, most: number): string {
  const taken = data.slice(0, most * BASE64_A_CHARACTER);
  const [digits = ''] = taken.replace(/\s/g, '').split('=', 1);
  // One digit alone is no byte.
  const whole = digits.length % 4 === 1 ? digits.slice(0, -1) : digits;
  const binary = atob(whole.replaceAll('-', '+').replaceAll('_', '/'));
  const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
  // Where the rest was left out, a character may be cut: the decoder then keeps its bytes back.
  const stream = taken.length < data.length;
  const charset = /charset\s*=\s*"?([^\s";]+)/i.exec(contentType)?.[1] ?? '';

  // ISO-2022 writes other alphabets in ASCII bytes, and so is UTF-8 by looks.
  const isEscaped = /^iso-2022-/i.test(charset) && binary.includes('\x1b');
  const text =
    (isEscaped ? undefined : decode(bytes, 'utf-8', true, stream)) ??
    decode(bytes, charset, false, stream) ??
    new TextDecoder().decode(bytes, { stream });
  return cutAt(text, most);
}

/** The text cut to `most` characters (UTF-16 code units), never within one that takes two. */
export function cutAt(text: string, most: number): string {
  return text.length > most ? text.slice(0, most).replace(/[\ud800-\udbff]$/, '') : text;
}

/** Undefined for a charset that no browser knows and, if `fatal`, for bytes that are not of it. */
function decode(bytes: Uint8Array, charset: string, fatal: boolean, stream: boolean): string | undefined {
  try {
    return new TextDecoder(charset, { fatal }).decode(bytes, { stream });
  } catch {
    return undefined;
  }
}
