/** One request to the sandbox; sizes in bytes, `at` in epoch milliseconds, `status` 0 when nothing was answered. */
export interface LoggedRequest {
  readonly at: number;
  readonly host: string;
  readonly method: string;
  readonly path: string;
  readonly query: string;
  /** Whose token the request carried, known even after the token has expired. */
  readonly account: string | undefined;
  /** e.g. `users.getProfile` */
  readonly gmailMethod: string | undefined;
  readonly status: number;
  readonly units: number;
  readonly requestBodyBytes: number;
  readonly responseBodyBytes: number;
  /** Did the request carry a Cookie header? */
  readonly cookie: boolean;
  readonly origin: string | undefined;
  /** Name of the fault rule that bent the answer. */
  readonly fault: string | undefined;
}

/** What was asked of the sandbox, oldest first, without what browsers ask Google for on their own account. */
export interface RequestLog {
  entries(): readonly LoggedRequest[];
  /** Only what a program asks: without the sign-in pages and mail.google.com. */
  api(): readonly LoggedRequest[];
  clear(): void;
}

const API_HOSTS = new Set(['oauth2.googleapis.com', 'gmail.googleapis.com', 'www.googleapis.com']);

/** A log with the means to write to it. */
export interface RequestLogWriter extends RequestLog {
  add(entry: LoggedRequest): void;
}

/** An empty log. */
export function createRequestLog(): RequestLogWriter {
  let entries: LoggedRequest[] = [];
  return {
    entries: () => [...entries],
    api: () => entries.filter((entry) => API_HOSTS.has(entry.host)),
    clear: () => {
      entries = [];
    },
    add: (entry) => {
      entries.push(entry);
    },
  };
}
