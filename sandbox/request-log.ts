/** One request to the sandbox; sizes in bytes, `at` in epoch milliseconds, `status` 0 if there was no answer. */
export interface LoggedRequest {
  readonly at: number;
  readonly host: string;
  readonly method: string;
  readonly path: string;
  readonly query: string;
  /** The owner of the request's token, known even after the token has expired. */
  readonly account: string | undefined;
  /** e.g. `users.getProfile` */
  readonly gmailMethod: string | undefined;
  readonly status: number;
  readonly units: number;
  readonly requestBodyBytes: number;
  readonly responseBodyBytes: number;
  /** What was said at the token endpoints, in full; undefined elsewhere, where it is mail. */
  readonly said: { readonly form: string; readonly answer: string } | undefined;
  /** Where the answer sends the browser, in full. */
  readonly redirect: string | undefined;
  /** Whether the request had a Cookie header. */
  readonly cookie: boolean;
  readonly origin: string | undefined;
  /** Name of the fault rule that changed the answer. */
  readonly fault: string | undefined;
}

/** The requests to the sandbox, oldest first, without those that browsers send to Google on their own. */
export interface RequestLog {
  entries(): readonly LoggedRequest[];
  /** Only API requests: without the sign-in pages and mail.google.com. */
  api(): readonly LoggedRequest[];
  clear(): void;
}

const API_HOSTS = new Set(['oauth2.googleapis.com', 'gmail.googleapis.com', 'www.googleapis.com']);

/** A log with a function to write to it. */
export interface RequestLogWriter extends RequestLog {
  add(entry: LoggedRequest): void;
}

/** Creates an empty log. */
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
