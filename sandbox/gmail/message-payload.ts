import type { MailAttachment, MailContent } from '../mailbox/mail-content.ts';
import { headerOf } from '../mailbox/mail-content.ts';

/** A node of the MIME tree. https://developers.google.com/gmail/api/reference/rest/v1/users.messages#MessagePart */
interface MessagePart {
  readonly partId: string;
  readonly mimeType: string;
  readonly filename: string;
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  readonly body: { readonly attachmentId?: string; readonly size: number; readonly data?: string };
  readonly parts?: readonly MessagePart[];
}

type Branch = (partId: string) => MessagePart;

/** Base64 with the URL-safe alphabet and its padding (RFC 4648 §5). */
export function base64Url(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64').replaceAll('+', '-').replaceAll('/', '_');
}

/** The media type that a mail's Content-Type header names; text/plain without one (RFC 2045 §5.2). */
export function mediaTypeOf(content: MailContent): string {
  const value = headerOf(content.headers, 'Content-Type') ?? '';
  return value.split(';')[0]?.trim().toLowerCase() || 'text/plain';
}

function textPart(subtype: 'plain' | 'html', text: string): Branch {
  const bytes = Buffer.from(text);
  return (partId) => ({
    partId,
    mimeType: `text/${subtype}`,
    filename: '',
    headers: [{ name: 'Content-Type', value: `text/${subtype}; charset="UTF-8"` }],
    body: { size: bytes.length, data: base64Url(bytes) },
  });
}

function attachmentPart(messageId: string, { filename, mimeType, bytes }: MailAttachment): Branch {
  return (partId) => ({
    partId,
    mimeType,
    filename,
    headers: [
      { name: 'Content-Type', value: `${mimeType}; name="${filename}"` },
      { name: 'Content-Disposition', value: `attachment; filename="${filename}"` },
    ],
    body: { attachmentId: base64Url(Buffer.from(`${messageId}/${partId}`)), size: bytes.length },
  });
}

function multipart(mimeType: string, branches: readonly Branch[], headers: MessagePart['headers'] = []): Branch {
  return (partId) => ({
    partId,
    mimeType,
    filename: '',
    headers,
    body: { size: 0 },
    parts: branches.map((branch, index) => branch(partId === '' ? String(index) : `${partId}.${index}`)),
  });
}

/**
 * The MIME tree of format=full. It is built anew from what the parser found: texts first, in multipart/alternative when
 * there are two beside attachments, then attachments; nesting beyond that is not kept.
 */
export function messagePayload(messageId: string, content: MailContent): MessagePart {
  const mimeType = mediaTypeOf(content);
  const texts = [
    ...(content.text === undefined ? [] : [textPart('plain', content.text)]),
    ...(content.html === undefined ? [] : [textPart('html', content.html)]),
  ];
  const attachments = content.attachments.map((attachment) => attachmentPart(messageId, attachment));
  const first = texts[0] ?? attachments[0] ?? textPart('plain', '');
  if (!mimeType.startsWith('multipart/')) return { ...first(''), mimeType, headers: content.headers };
  const nested = texts.length > 1 && mimeType !== 'multipart/alternative';
  const branches = nested ? [multipart('multipart/alternative', texts)] : texts;
  return multipart(mimeType, [...branches, ...attachments], content.headers)('');
}
