/** A mail that tries something. */
export interface HostileMessage {
  /** What it tries. */
  readonly name: string;
  /** As it is sent (RFC 5322). */
  readonly raw: string | Uint8Array;
  /** What a person is to be able to read of it all the same; undefined where nothing can be expected. */
  readonly says: string | undefined;
}

/** The sentence that stands in the body of nearly all of them. */
export const STILL_HERE = 'Still here.';

interface Parts {
  readonly from?: string;
  readonly to?: string;
  readonly subject?: string;
  /** Further header lines. */
  readonly headers?: readonly string[];
  readonly type?: string;
  readonly encoding?: string;
  readonly says?: string | undefined;
}

/** A mail with that body, as it stands, under whatever headers are given. */
export function mail(name: string, body: string, parts: Parts = {}): HostileMessage {
  const { from = 'Mallory <mallory@example.net>', to = 'ada@example.com', subject = name, headers = [] } = parts;
  const { type = 'text/plain; charset=utf-8', encoding = '8bit' } = parts;
  const lines = [
    `From: ${from}`,
    `To: ${to}`,
    `Subject: ${subject}`,
    'Date: Sat, 21 Nov 2026 10:00:00 +0000',
    'MIME-Version: 1.0',
    `Content-Type: ${type}`,
    `Content-Transfer-Encoding: ${encoding}`,
    ...headers,
  ];
  return {
    name,
    raw: `${lines.join('\r\n')}\r\n\r\n${body}\r\n`,
    says: 'says' in parts ? parts.says : STILL_HERE,
  };
}

/** An HTML mail; what it tries stands before a paragraph that can be read. */
export function html(name: string, markup: string, parts: Parts = {}): HostileMessage {
  return mail(name, `${markup}\r\n<p>${STILL_HERE}</p>`, { type: 'text/html; charset=utf-8', ...parts });
}

/** A mail of several parts, each with its headers and body as they stand. */
export function multipart(name: string, parts: readonly string[], more: Parts = {}): HostileMessage {
  const body = parts.map((part) => `--edge\r\n${part}\r\n`).join('');
  return mail(name, `${body}--edge--`, { type: 'multipart/mixed; boundary=edge', ...more });
}

/** A text part, for a mail of several. */
export const TEXT_PART = `Content-Type: text/plain; charset=utf-8\r\n\r\n${STILL_HERE}`;

/** `each(0)`, `each(1)` and so on, until there are so many characters. */
export function fill(characters: number, each: (index: number) => string): string {
  const pieces: string[] = [];
  for (let length = 0, at = 0; length < characters; at++) {
    const piece = each(at);
    pieces.push(piece);
    length += piece.length;
  }
  return pieces.join('');
}
