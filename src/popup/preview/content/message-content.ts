import type { Attachment, TextFormat } from '../../../core/mailbox/message-body.ts';

/** One stretch of a text in each form that came along: plain, and the source of HTML that must never be shown as such. */
export type TextForms = Readonly<Record<TextFormat, string>>;

/** The text of a message as it was sent. */
export interface SentText {
  /** What follows each other. */
  readonly stretches: readonly TextForms[];
  /** Does the message go on after the last one? */
  readonly isCut: boolean;
}

/** What parts that follow each other are joined by. */
export const BETWEEN: TextForms = { plain: '\n\n', html: '<br><br>' };

/** What the parts of a message hold, decoded. Every text is the sender's: trust none of it. */
export interface MessageContent {
  /** Undefined where the message has none, or one too long to be had with it. */
  readonly text?: SentText | undefined;
  /** The sources of calendars (RFC 5545) whose events no text of the message tells of. */
  readonly calendars?: readonly string[] | undefined;
  /** Is it encrypted, so that neither we nor Gmail can read it? What `text` holds stands beside that. */
  readonly isEncrypted?: boolean | undefined;
  readonly attachments: readonly Attachment[];
  /** How many more attachments there are than are listed. */
  readonly unlisted: number;
}
