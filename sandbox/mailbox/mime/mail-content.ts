import type { MailHeader } from './mail-header.ts';
import type { MimePart } from './mime-part.ts';

/** What a mail says: its headers, its text in up to two forms, its MIME tree and the bytes it came as. */
export interface MailContent {
  readonly headers: readonly MailHeader[];
  /** Message-ID, In-Reply-To and References as written; `subject` is empty when there is none. */
  readonly messageId: string | undefined;
  readonly inReplyTo: string | undefined;
  readonly references: string | undefined;
  readonly subject: string;
  readonly text: string | undefined;
  readonly html: string | undefined;
  readonly mime: MimePart;
  readonly raw: Uint8Array;
}
