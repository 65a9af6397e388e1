import type { MailContent } from './mail-content.ts';
import type { MailHeader } from './mail-header.ts';
import { readMimePart } from './mime-part.ts';

/** The plain fields from which an RFC 5322 message is built. */
export interface PlainMail {
  /** As in a From header, e.g. `Ada <ada@example.com>`; non-ASCII text is encoded. */
  readonly from: string;
  readonly subject: string;
  readonly text: string;
}

/** UTF-8 bytes per encoded word, so that a word stays within the 75 characters of RFC 2047 §2. */
const WORD_BYTES = 45;
const LINE_CHARACTERS = 76;

const isAscii = (text: string): boolean => /^[\x20-\x7e]*$/.test(text);

// User input may contain line breaks; in a header they would start another header.
const oneLine = (text: string): string => text.replace(/[\r\n]+/g, ' ');

function encodedWords(text: string): string {
  if (isAscii(text)) return text;
  const words: string[] = [];
  let word = '';
  for (const character of text) {
    if (Buffer.byteLength(word + character) > WORD_BYTES) {
      words.push(word);
      word = '';
    }
    word += character;
  }
  return [...words, word].map((part) => `=?UTF-8?B?${Buffer.from(part).toString('base64')}?=`).join('\r\n ');
}

function encodedAddress(address: string): string {
  const parts = /^(.*\S)\s*(<[^<>]*>)$/.exec(address);
  return parts?.[1] === undefined || isAscii(address) ? address : `${encodedWords(parts[1])} ${parts[2]}`;
}

/** Where, when and with which Message-ID a plain mail is delivered. */
export interface Envelope {
  readonly to: string;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly messageId: string;
}

/** The decoded headers of a plain mail. */
function headersOf(mail: PlainMail, { to, at, messageId }: Envelope): readonly MailHeader[] {
  return [
    { name: 'From', value: oneLine(mail.from) },
    { name: 'To', value: to },
    { name: 'Subject', value: oneLine(mail.subject) },
    { name: 'Date', value: new Date(at).toUTCString().replace('GMT', '+0000') },
    { name: 'Message-ID', value: messageId },
    { name: 'MIME-Version', value: '1.0' },
    { name: 'Content-Type', value: 'text/plain; charset=utf-8' },
    { name: 'Content-Transfer-Encoding', value: 'base64' },
  ];
}

/** Builds the RFC 5322 message, pure ASCII, of a plain mail. */
export function rawOfPlainMail(mail: PlainMail, envelope: Envelope): string {
  const lines = headersOf(mail, envelope).map(
    ({ name, value }) => `${name}: ${name === 'From' ? encodedAddress(value) : encodedWords(value)}`,
  );
  const body =
    Buffer.from(mail.text)
      .toString('base64')
      .match(new RegExp(`.{1,${LINE_CHARACTERS}}`, 'g')) ?? [];
  return [...lines, '', ...body, ''].join('\r\n');
}

/** Returns what parsing {@link rawOfPlainMail} would return, without parsing. */
export function contentOfPlainMail(mail: PlainMail, envelope: Envelope): MailContent {
  return {
    headers: headersOf(mail, envelope),
    messageId: envelope.messageId,
    inReplyTo: undefined,
    references: undefined,
    subject: oneLine(mail.subject),
    text: mail.text,
    html: undefined,
    get mime() {
      return readMimePart(this.raw);
    },
    get raw() {
      return Buffer.from(rawOfPlainMail(mail, envelope));
    },
  };
}
