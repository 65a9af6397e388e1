import type { MailContent } from '../../mailbox/mime/mail-content.ts';
import type { MimePart } from '../../mailbox/mime/mime-part.ts';

/** A node of the MIME tree. https://developers.google.com/gmail/api/reference/rest/v1/users.messages#MessagePart */
interface MessagePart {
  readonly partId: string;
  readonly mimeType: string;
  readonly filename: string;
  readonly headers: MailContent['headers'];
  readonly body: { readonly attachmentId?: string; readonly size: number; readonly data?: string };
  readonly parts?: readonly MessagePart[];
}

/** Longer text is only named, as an attachment is. Gmail's own limit is not known. */
const MOST_INLINE_BYTES = 2 ** 20;

/** Base64 with the URL-safe alphabet and its padding (RFC 4648 §5). */
export function base64Url(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64').replaceAll('+', '-').replaceAll('/', '_');
}

function bodyOf(part: MimePart, attachmentId: string): MessagePart['body'] {
  const size = part.bytes.length;
  if (part.mimeType.startsWith('multipart/')) return { size: 0 };
  const isText = /^text\/(plain|html)$/.test(part.mimeType) && part.filename === '' && !part.isAttachment;
  return isText && size <= MOST_INLINE_BYTES ? { size, data: base64Url(part.bytes) } : { attachmentId, size };
}

function messagePart(messageId: string, part: MimePart, partId: string): MessagePart {
  const { mimeType, filename, headers, parts } = part;
  const childId = (index: number): string => (partId === '' ? String(index) : `${partId}.${index}`);
  return {
    partId,
    mimeType,
    filename,
    headers,
    body: bodyOf(part, base64Url(Buffer.from(`${messageId}/${partId}`))),
    ...(parts.length > 0 ? { parts: parts.map((child, index) => messagePart(messageId, child, childId(index))) } : {}),
  };
}

/**
 * Builds the MIME tree of format=full from the mail: headers as written, texts in UTF-8 whatever charset the headers name,
 * everything else by attachment id, and within a message/rfc822 the message that it contains.
 */
export function messagePayload(messageId: string, content: MailContent): MessagePart {
  return messagePart(messageId, content.mime, '');
}
