import type { IncomingHttpHeaders } from 'node:http';

/** A request as it reached the sandbox, with its whole body; `path` and `query` are as sent, `query` without the `?`. */
export interface Ask {
  readonly host: string;
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** The reply; `units` and `gmailMethod` are for the log. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly body: string | Buffer;
  readonly units?: number;
  readonly gmailMethod?: string | undefined;
}

/** One of Google's hosts. Unknown paths are the browser's own requests: 404, neither logged nor faulted. */
export interface Site {
  readonly knows: (path: string) => boolean;
  readonly answer: (ask: Ask) => Promise<Reply>;
}

/** A JSON reply, indented by two spaces as Google's servers do. */
export function jsonReply(status: number, body: unknown): Reply {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
    body: JSON.stringify(body, null, 2),
  };
}

/** An HTML page as a reply. */
export function htmlReply(status: number, page: string): Reply {
  return {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
    body: page,
  };
}
