import type { MailContent } from './mime/mail-content.ts';
import type { MailHeader } from './mime/mail-header.ts';

/** One message as it is now; a change makes a new object, so what a test keeps stays as it was. */
export interface StoredMessage {
  /** 16 hexadecimal digits. */
  readonly id: string;
  readonly threadId: string;
  readonly labels: readonly string[];
  /** Epoch milliseconds. */
  readonly internalDate: number;
  /** The history id of its last change. */
  readonly historyId: string;
  /** In the order of the mail, decoded (RFC 2047). */
  readonly headers: readonly MailHeader[];
  /** Plain text, not escaped. */
  readonly snippet: string;
  readonly content: MailContent;
}
