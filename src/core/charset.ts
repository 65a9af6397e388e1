/**
 * Charset names that mail uses but that the web's labels (https://encoding.spec.whatwg.org/#names-and-labels), which
 * TextDecoder knows, lack. Matched without spaces and punctuation, which vary between mail apps, and without the prefix
 * that Windows and others put before a number.
 */
const ALIASES: readonly (readonly [RegExp, string])[] = [
  [/^(?:932|943|31j)$|^x?s(?:hift)?jis/, 'shift_jis'],
  [/^936$|^gb(?:k|2312)/, 'gbk'],
  [/^949$|^x?uhc$|^euckr|^ksc?5601/, 'euc-kr'],
  [/^950$|^big5/, 'big5'],
  [/^(?:20932|51932)$|^eucjp/, 'euc-jp'],
  [/^5022[0-2]$|iso2022jp/, 'iso-2022-jp'],
  [/^54936$|^gb18030/, 'gb18030'],
  [/^65001$|^utf8/, 'utf-8'],
  [/^(125[0-8]|874)$/, 'windows-$1'],
  [/^10000$|^mac(?:roman|intosh)/, 'macintosh'],
  [/^koi8u/, 'koi8-u'],
  [/^koi8/, 'koi8-r'],
  [/^(?:iso)?8859(\d{1,2})/, 'iso-8859-$1'],
  [/^(?:iso)?latin(\d)$/, 'l$1'],
];

/** The encoding that a label stands for; undefined if browsers can't read it. */
function encodingOf(label: string): string | undefined {
  const bare = label
    .toLowerCase()
    .replace(/[^a-z\d]/g, '')
    .replace(/^x?(?:cp|ms|ibm|ansi|mswin|win(?:dows)?)(?=\d)/, '');
  const aliases = ALIASES.flatMap(([pattern, name]) => {
    const found = pattern.exec(bare);
    return found === null ? [] : [name.replace('$1', found[1] ?? '')];
  });
  return [label.trim(), ...aliases].map(encodingNamed).find((encoding) => encoding !== undefined);
}

/** The escape sequences that begin two-byte characters in ISO-2022-JP (RFC 1468). */
const JAPANESE = ['\x1b$B', '\x1b$@'];

/**
 * Decodes `binary`, which has one character for each byte: as UTF-8 if possible, else by the first known one of
 * `labels`, else as windows-1252, as browsers do. With `isCut`, a last character that is incomplete is left out.
 */
export function decodeText(binary: string, labels: readonly string[], isCut = false): string {
  const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
  const decode = (encoding: string, fatal = false): string =>
    new TextDecoder(encoding, { fatal }).decode(bytes, { stream: isCut });
  const encoding = labels.map(encodingOf).find((known) => known !== undefined);
  // Some encodings look like UTF-8, since they write other alphabets in ASCII bytes.
  if (JAPANESE.some((start) => binary.includes(start))) return decode('iso-2022-jp');
  if (encoding === 'iso-2022-jp' && binary.includes('\x1b')) return decode(encoding);
  if (encoding?.startsWith('utf-16') && binary.includes('\0')) return decode(encoding);
  try {
    return decode('utf-8', true);
  } catch {
    if (encoding !== undefined && encoding !== 'utf-8') return decode(encoding);
  }
  // A few bytes may have been damaged in transit.
  const mended = decode('utf-8');
  const isMostlyRight = countOf(mended, /[^\0-\x7f\ufffd]/gu) > countOf(mended, /\ufffd/g);
  return isMostlyRight ? mended : decode('windows-1252');
}

function encodingNamed(label: string): string | undefined {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
