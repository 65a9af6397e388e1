import { decodeText } from '../../core/charset.ts';

// RFC 2047 section 2; a language may follow the charset (RFC 2231 section 5).
const ENCODED_WORD = /=\?([^?*\s]+)(?:\*[^?\s]*)?\?([bq])\?([^?]*)\?=/gi;

/**
 * Decodes the encoded words (RFC 2047) that Gmail leaves in a header: within quotes, or beside letters, where the standard
 * allows none. White space between two of them is none of the text; bytes that go on from one to the next make one character.
 */
export function decodeWords(text: string): string {
  let decoded = '';
  let done = 0;
  let open: { readonly charset: string; bytes: string } | undefined;
  const close = (): void => {
    if (open !== undefined) decoded += decodeText(open.bytes, [open.charset]);
    open = undefined;
  };
  for (const { 0: whole, 1: charset = '', 2: encoding = '', 3: data = '', index } of text.matchAll(ENCODED_WORD)) {
    const bytes = encoding.toLowerCase() === 'b' ? fromBase64(data) : fromQuoted(data);
    if (bytes === undefined) continue;
    const between = text.slice(done, index);
    const goesOn = open !== undefined && between.trim() === '';
    if (!goesOn || open?.charset !== charset.toLowerCase()) close();
    if (!goesOn) decoded += between;
    open ??= { charset: charset.toLowerCase(), bytes: '' };
    open.bytes += bytes;
    done = index + whole.length;
  }
  close();
  return decoded + text.slice(done);
}

function fromBase64(data: string): string | undefined {
  try {
    return atob(data.replace(/[\s=]/g, ''));
  } catch {
    return undefined;
  }
}

/** RFC 2047 section 4.2. */
function fromQuoted(data: string): string {
  return data
    .replaceAll('_', ' ')
    .replace(/=([\da-f]{2})/gi, (_escape, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
