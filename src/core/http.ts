import type { Purpose } from './activity/purposes.ts';

/** The parts of a request that a caller sets. */
export interface HttpInit {
  /** Why it is sent, for the journal. */
  readonly purpose: Purpose;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | URLSearchParams | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** What is needed of an answer: a `Response`, or its parts once it has been read, since making another takes long. */
export type HttpAnswer = Pick<Response, 'ok' | 'status' | 'headers' | 'text'>;

/** `fetch` as used for Google: no cookies, no cache, and a timeout after which it rejects with a TimeoutError. */
export type Http = (url: string, init: HttpInit) => Promise<HttpAnswer>;
