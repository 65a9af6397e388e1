import type { MimePart } from './mime-part.ts';

/** A header with its name as written in the mail and its value unfolded and decoded (RFC 2047). */
export interface MailHeader {
  readonly name: string;
  readonly value: string;
}

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

/** The value of the first header of that name, in whatever case it is written. */
export function headerOf(headers: readonly MailHeader[], name: string): string | undefined {
  const wanted = name.toLowerCase();
  return headers.find((header) => header.name.toLowerCase() === wanted)?.value;
}
