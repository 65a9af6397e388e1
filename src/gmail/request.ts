import { PURPOSES, type Purpose } from '../core/activity/purposes.ts';

/** One call of the Gmail API. */
export interface GmailRequest {
  /** Decides its method and its cost. */
  readonly purpose: Purpose;
  /** Below `users/me/`. */
  readonly path: string;
  /** A list sends its parameter once for each element. */
  readonly query: Readonly<Record<string, string | readonly string[]>>;
  /** Sent as JSON. */
  readonly body?: unknown;
}

/** A request that reads. */
export function get(path: string, purpose: Purpose, query: GmailRequest['query'] = {}): GmailRequest {
  return { purpose, path, query };
}

/** A request that makes a change. */
export function post(path: string, purpose: Purpose, body: unknown, query: GmailRequest['query'] = {}): GmailRequest {
  return { purpose, path, query, body };
}

/** The URL of a request. https://developers.google.com/gmail/api/reference/rest */
export function urlOf({ purpose, path, query }: GmailRequest): string {
  const parameters = Object.entries(query).flatMap(([name, value]) =>
    (typeof value === 'string' ? [value] : value).map((one) => [name, one]),
  );
  const search = new URLSearchParams(parameters).toString();
  const url = `https://${PURPOSES[purpose].host}/gmail/v1/users/me/${path}`;
  return search === '' ? url : `${url}?${search}`;
}
