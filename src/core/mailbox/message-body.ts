import type { MessageId, Sender } from './message.ts';

/** A file that came with a message. It stays at Gmail. */
export interface Attachment {
  /** Empty where it has none. */
  readonly name: string;
  readonly mimeType: string;
  readonly bytes: number;
}

/** The text of a message as it was sent: plain, or the source of an HTML document that must never be shown as one. */
export interface SentText {
  readonly format: 'plain' | 'html';
  readonly source: string;
  /** Does the message go on where `source` ends? */
  readonly isCut: boolean;
}

/** What reading a message shows beyond its row. Every text is the sender's: trust none of it. */
export interface MessageBody {
  readonly id: MessageId;
  readonly to: readonly Sender[];
  readonly cc: readonly Sender[];
  /** Do its headers name the message that it answers (RFC 5322 section 3.6.4)? */
  readonly isAnswer?: boolean | undefined;
  /** Undefined where the message has none, or one too long to be had with it. */
  readonly text?: SentText | undefined;
  /** The sources of calendars (RFC 5545) whose events no text of the message tells of. */
  readonly calendars?: readonly string[] | undefined;
  /** Is it encrypted, so that neither we nor Gmail can read it? What `text` holds stands beside that. */
  readonly isEncrypted?: boolean | undefined;
  readonly attachments: readonly Attachment[];
  /** How many more there are of each than are listed; absent where that is all. */
  readonly unlisted?: { readonly to: number; readonly cc: number; readonly attachments: number } | undefined;
}
