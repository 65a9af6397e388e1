import type { MessageBody } from '../../../src/core/mailbox/message-body.ts';
import { readFullMessage } from '../../../src/gmail/message/full-message.ts';
import { base64Url } from '../../core/mailbox/sample-body.ts';

/** A part of a message as Gmail gives it, for tests of what reads it. */
export interface Part {
  readonly mimeType: string;
  readonly filename?: string;
  readonly headers?: readonly { readonly name: string; readonly value: string }[];
  readonly body?: { readonly size?: number; readonly data?: string; readonly attachmentId?: string };
  readonly parts?: readonly Part[];
}

/** A part that is text, by default plain and of a charset that nobody names. */
export function text(content: string | Uint8Array, mimeType = 'text/plain', type = mimeType): Part {
  const data = base64Url(content);
  return { mimeType, filename: '', headers: [{ name: 'Content-Type', value: type }], body: { size: 1, data } };
}

/** A part that has to be fetched by its id. */
export function file(filename: string, mimeType = 'application/pdf', size = 3): Part {
  return { mimeType, filename, body: { attachmentId: 'ANGjdJ', size } };
}

/** A part that holds parts. */
export function multipart(subtype: string, ...parts: readonly Part[]): Part {
  return { mimeType: `multipart/${subtype}`, filename: '', body: { size: 0 }, parts };
}

/** The body that the background keeps of a message whose whole payload is this part. */
export function bodyOf(payload: Part): MessageBody {
  const message = readFullMessage('18c0ffee18c0ffee', { payload });
  if (!message.ok) throw new Error(JSON.stringify(message.problem));
  return message.value;
}
