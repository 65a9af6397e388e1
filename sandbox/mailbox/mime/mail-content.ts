import type { MailHeader } from './mail-header.ts';
import type { MimePart } from './mime-part.ts';

/** The content of a message: headers, text in up to two forms, MIME tree and original bytes. */
export interface MailContent {
  readonly headers: readonly MailHeader[];
  /** Message-ID, In-Reply-To and References as written; `subject` is empty if there is none. */
  readonly messageId: string | undefined;
  readonly inReplyTo: string | undefined;
  readonly references: string | undefined;
  readonly subject: string;
  readonly text: string | undefined;
  readonly html: string | undefined;
  readonly mime: MimePart;
  readonly raw: Uint8Array;
}
