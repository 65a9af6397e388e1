import type { IncomingHttpHeaders } from 'node:http';

/** A request as it reached the sandbox, its body read whole; `path` and `query` are as sent, `query` without the `?`. */
export interface Ask {
  readonly host: string;
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** What is sent back; `units` and `gmailMethod` are for the log. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly body: string | Buffer;
  readonly units?: number;
  readonly gmailMethod?: string | undefined;
}

/** One of Google's hosts. Paths it does not know are the browser's own errands: 404, neither logged nor faulted. */
export interface Site {
  readonly knows: (path: string) => boolean;
  readonly answer: (ask: Ask) => Promise<Reply>;
}

/** A JSON reply, laid out with two spaces as Google's servers do. */
export function jsonReply(status: number, body: unknown): Reply {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
    body: JSON.stringify(body, null, 2),
  };
}

/** A page for a person. */
export function htmlReply(status: number, page: string): Reply {
  return {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
    body: page,
  };
}
