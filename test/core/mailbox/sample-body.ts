import type { MessageBody, MessagePart } from '../../../src/core/mailbox/message-body.ts';

/** The body of a message to nobody, with whatever is different. */
export const sampleBody = (change: Partial<MessageBody> = {}): MessageBody => ({
  id: 'm1',
  to: { listed: [], unlisted: 0 },
  cc: { listed: [], unlisted: 0 },
  isAnswer: false,
  parts: [],
  ...change,
});

/** Bytes, or the UTF-8 of a text, as Gmail writes them. */
export function base64Url(content: string | Uint8Array): string {
  return Buffer.from(content).toString('base64').replaceAll('+', '-').replaceAll('/', '_');
}

/** A part that is text, as it is kept. */
export function textPart(content: string, mimeType = 'text/plain'): MessagePart {
  return { name: '', mimeType, bytes: 1, contentType: mimeType, isFile: false, data: base64Url(content) };
}

/** A part that stays at Gmail. */
export function filePart(name: string, mimeType = 'image/png', bytes = 34_000): MessagePart {
  return { name, mimeType, bytes, contentType: mimeType, isFile: true };
}
