import type { MailContent } from './mime/mail-content.ts';
import type { MailHeader } from './mime/mail-header.ts';

/** One message in its current state; a change creates a new object, so an object that a test keeps does not change. */
export interface StoredMessage {
  /** 16 hexadecimal digits. */
  readonly id: string;
  readonly threadId: string;
  readonly labels: readonly string[];
  /** Epoch milliseconds. */
  readonly internalDate: number;
  /** The history id of its last change. */
  readonly historyId: string;
  /** In original order, decoded (RFC 2047). */
  readonly headers: readonly MailHeader[];
  /** Plain text, not escaped. */
  readonly snippet: string;
  readonly content: MailContent;
}
