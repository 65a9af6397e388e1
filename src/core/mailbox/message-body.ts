import type { EpochMs } from '../time.ts';
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
  /** What the message is to others, as far as its headers tell: one that answers none quotes none. */
  readonly relation?: 'new' | 'answer' | 'forward' | undefined;
}

/** A moment as a calendar names it (RFC 5545 section 3.3). */
export interface CalendarTime {
  readonly at: EpochMs;
  /**
   * `moment`: `at` is it. `clock`: what clocks show in some place, and `day`: a day without a time; `at` is when clocks in
   * UTC show it.
   */
  readonly kind: 'moment' | 'clock' | 'day';
}

/** What a message invites to, or calls off. */
export interface Invitation {
  readonly title: string;
  readonly place: string;
  readonly start?: CalendarTime | undefined;
  /** The last moment, or the last day; of the same kind as `start`. */
  readonly end?: EpochMs | undefined;
  /** The place whose clocks are meant, as the sender names it; where `start` is a `clock`. */
  readonly zone?: string | undefined;
  readonly isCanceled: boolean;
}

/** What reading a message shows beyond its row. Every text is the sender's: trust none of it. */
export interface MessageBody {
  readonly id: MessageId;
  readonly to: readonly Sender[];
  readonly cc: readonly Sender[];
  /** Undefined where the message has none, or one too long to be had with it. */
  readonly text?: SentText | undefined;
  /** Invitations that no text of the message tells of. */
  readonly invitations?: readonly Invitation[] | undefined;
  /** Is it encrypted, so that neither we nor Gmail can read it? What `text` holds stands beside that. */
  readonly isEncrypted?: boolean | undefined;
  readonly attachments: readonly Attachment[];
}
