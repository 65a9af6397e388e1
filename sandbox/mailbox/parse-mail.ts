import PostalMime, { type Attachment } from 'postal-mime';
import { decodeHeader } from './decode-header.ts';
import { headerOf, type MailAttachment, type MailContent } from './mail-content.ts';

const encoder = new TextEncoder();

function bytesOf(content: Attachment['content']): Uint8Array {
  if (typeof content === 'string') return encoder.encode(content);
  return content instanceof Uint8Array ? content : new Uint8Array(content);
}

function attachmentFrom(part: Attachment): MailAttachment {
  return { filename: part.filename ?? '', mimeType: part.mimeType, bytes: bytesOf(part.content) };
}

/** Reads an RFC 5322 message; rejects only beyond postal-mime's limits (nesting of 256, headers of 2 MiB). */
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
    attachments: mail.attachments.map(attachmentFrom),
    raw: bytes,
  };
}
