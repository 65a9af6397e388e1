/** One call of the Gmail API. */
export interface GmailRequest {
  readonly method: 'GET' | 'POST';
  /** Below `users/me/`. */
  readonly path: string;
  /** A list sends its parameter once for each element. */
  readonly query: Readonly<Record<string, string | readonly string[]>>;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Its cost in quota units. https://developers.google.com/workspace/gmail/api/reference/quota */
  readonly units: number;
}

const ROOT = 'https://gmail.googleapis.com/gmail/v1/users/me/';

/** A request that reads. */
export function get(path: string, units: number, query: GmailRequest['query'] = {}): GmailRequest {
  return { method: 'GET', path, query, units };
}

/** A request that makes a change. */
export function post(path: string, units: number, body: unknown, query: GmailRequest['query'] = {}): GmailRequest {
  return { method: 'POST', path, query, body, units };
}

/** The URL of a request. https://developers.google.com/gmail/api/reference/rest */
export function urlOf({ path, query }: GmailRequest): string {
  const parameters = Object.entries(query).flatMap(([name, value]) =>
    (typeof value === 'string' ? [value] : value).map((one) => [name, one]),
  );
  const search = new URLSearchParams(parameters).toString();
  return search === '' ? ROOT + path : `${ROOT}${path}?${search}`;
}
