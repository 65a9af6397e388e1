const BEGIN = '-----BEGIN PGP MESSAGE-----';
const END = '-----END PGP MESSAGE-----';

/** The names of encrypted S/MIME parts (RFC 8551 section 3.2); those that are signed alone name themselves so. */
const SMIME = /^application\/(?:x-)?pkcs7-mime$/;
const NOT_ENCRYPTED = /;\s{0,9}smime-type\s{0,9}=\s{0,9}"?(?:signed-data|certs-only|compressed-data)\b/i;

/** Is a part, by its type in lower case and its whole content type, encrypted by S/MIME? */
export function isSmimeEncrypted(type: string, contentType: string): boolean {
  return SMIME.test(type) && !NOT_ENCRYPTED.test(contentType);
}

/**
 * A text without the encrypted messages that stand in it (RFC 9580 section 6.2): each from its first line to its last. The
 * same text where it holds none; a text about them, in which they stand within a line, is left as it is.
 */
export function withoutArmor(text: string): string {
  const kept: string[] = [];
  let from = 0;
  for (let begin = beginsAt(text, 0); begin >= 0; begin = beginsAt(text, from)) {
    kept.push(text.slice(from, begin));
    const end = text.indexOf(END, begin);
    from = end < 0 ? text.length : end + END.length;
  }
  return kept.join('') + text.slice(from);
}

/** Where one begins a line, or an element of HTML. */
function beginsAt(text: string, from: number): number {
  let at = text.indexOf(BEGIN, from);
  while (at > 0 && !/[\n\r>]/.test(text.charAt(at - 1))) at = text.indexOf(BEGIN, at + 1);
  return at;
}
