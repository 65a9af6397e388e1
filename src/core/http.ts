/** What a request may say of itself. */
export interface HttpInit {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | URLSearchParams | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** `fetch` as it reaches Google: no cookies, no cache, and a time limit after which it rejects with a TimeoutError. */
export type Http = (url: string, init: HttpInit) => Promise<Response>;
