import type { MessageId, Sender } from './message.ts';

/** A file attached to a message. It stays in Gmail. */
export interface Attachment {
  /** Empty if it has none. */
  readonly name: string;
  readonly mimeType: string;
  readonly bytes: number;
}

/** A part of a message (RFC 2045) that is not decoded yet, and how it is listed if it is an attachment. */
export interface MessagePart extends Attachment {
  /** The whole content type, with its charset and line format; at most MOST_OF_TYPE characters. */
  readonly contentType: string;
  /** Whether it is sent as a file, and not only as a part of the message. */
  readonly isFile: boolean;
  /** Its beginning in base64url, as much as may be read; undefined if it stays in Gmail. */
  readonly data?: string | undefined;
  /**
   * The outermost multipart/alternative (RFC 2046 section 5.1.4) that it is or belongs to, as an index of the parts.
   */
  readonly within?: number | undefined;
}

/** The formats in which a text may be sent and is read. */
export type TextFormat = 'plain' | 'html';

/** The most characters that are read of a message's text in each format, and of a calendar. */
export const MOST_TEXT: Readonly<Record<TextFormat | 'calendar', number>> = {
  plain: 100_000,
  html: 200_000,
  calendar: 30_000,
};

/** The most characters that are read of a content type. */
export const MOST_OF_TYPE = 1_000;

/** How much base64 is read for each character: one of four bytes takes 5.4, and lines may be broken. */
export const BASE64_A_CHARACTER = 6;

/** The people that a header names. */
export interface People {
  readonly listed: readonly Sender[];
  /** How many more there are. */
  readonly unlisted: number;
}

/**
 * What reading a message shows beyond its row, as Gmail sent it. Every text comes from the sender: trust none of it.
 */
export interface MessageBody {
  readonly id: MessageId;
  readonly to: People;
  readonly cc: People;
  /** Whether its headers name the message that it answers (RFC 5322 section 3.6.4). */
  readonly isAnswer: boolean;
  /** The MIME tree, each part before those that it holds. */
  readonly parts: readonly MessagePart[];
}
