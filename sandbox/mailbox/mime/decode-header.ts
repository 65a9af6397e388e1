import { decodeWords } from 'postal-mime';

const ADDRESS_HEADERS: ReadonlySet<string> = new Set(['from', 'sender', 'reply-to', 'to', 'cc', 'bcc']);

const WORD = String.raw`=\?[^?\s]+\?[QqBb]\?[^?]*\?=`;
const RUN_OF_WORDS = new RegExp(`${WORD}(?:\\s+${WORD})*`, 'g');

/** Characters that an RFC 5322 §3.2.3 atom may not contain. */
const SPECIALS = /[()<>[\]:;@\\,."]/;

// An encoded name may contain `boss@bank.example>`: quoted, it remains a name when the header is parsed again.
function quotedIfSpecial(text: string): string {
  return SPECIALS.test(text) ? `"${text.replace(/[\\"]/g, '\\$&')}"` : text;
}

/**
 * A header value as Gmail returns it: RFC 2047 words decoded, line breaks replaced by spaces, and decoded display names quoted
 * if they would otherwise change the meaning of an address header.
 */
export function decodeHeader(name: string, value: string): string {
  const decoded = ADDRESS_HEADERS.has(name.toLowerCase())
    ? value.replace(RUN_OF_WORDS, (words) => quotedIfSpecial(decodeWords(words)))
    : decodeWords(value);
  return decoded.replace(/[\r\n]+/g, ' ');
}
