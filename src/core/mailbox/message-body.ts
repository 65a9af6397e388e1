import type { MessageId, Sender } from './message.ts';

/** A file that came with a message. It stays at Gmail. */
export interface Attachment {
  /** Empty where it has none. */
  readonly name: string;
  readonly mimeType: string;
  readonly bytes: number;
}

/** The forms in which a text may be sent and is read. */
export type TextFormat = 'plain' | 'html';

/** One stretch of a text in each form that came along: plain, and the source of HTML that must never be shown as such. */
export type TextForms = Readonly<Record<TextFormat, string>>;

/** The text of a message as it was sent. */
export interface SentText {
  /** What follows each other. */
  readonly stretches: readonly TextForms[];
  /** Does the message go on after the last one? */
  readonly isCut: boolean;
}

/** How many characters of a message's text are read. */
export const MOST_TEXT: Readonly<Record<TextFormat, number>> = { plain: 100_000, html: 200_000 };

/** What parts that follow each other are joined by. */
export const BETWEEN: TextForms = { plain: '\n\n', html: '<br><br>' };

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
