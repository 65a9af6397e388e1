import PostalMime from 'postal-mime';
import { decodeHeader } from './decode-header.ts';
import type { MailContent } from './mail-content.ts';
import { headerOf } from './mail-header.ts';
import { readMimePart } from './mime-part.ts';

const encoder = new TextEncoder();

/** Parses an RFC 5322 message; rejects only beyond postal-mime's limits (nesting of 256, headers of 2 MiB). */
export async function parseMail(raw: string | Uint8Array): Promise<MailContent> {
  const bytes = typeof raw === 'string' ? encoder.encode(raw) : raw;
  const mail = await PostalMime.parse(bytes);
  const headers = mail.headers.map(({ originalKey, value }) => ({
    name: originalKey,
    value: decodeHeader(originalKey, value),
  }));
  return {
    headers,
    messageId: mail.messageId,
    inReplyTo: mail.inReplyTo,
    references: mail.references,
    subject: headerOf(headers, 'Subject') ?? '',
    text: mail.text,
    html: mail.html,
    mime: readMimePart(bytes),
    raw: bytes,
  };
}
