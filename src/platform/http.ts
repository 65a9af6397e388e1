import type { Http } from '../core/http.ts';
import { SECOND } from '../core/time.ts';

/** Chromium kills a worker whose fetch takes 30 s; Firefox suspends its background page under a pending one. */
const TIME_LIMIT = 15 * SECOND;

// The browser keeps a timing record of each request for pages that ask for them; nobody does here.
performance.setResourceTimingBufferSize(0);

/**
 * `fetch` for Google's hosts: no cookie goes out and none is kept, nothing is cached, no redirect is followed, and no page
 * is named as the referrer. A host permission would otherwise attach the user's Google cookies to our requests.
 */
export const http: Http = (url, { method, headers, body, signal }) => {
  const limit = AbortSignal.timeout(TIME_LIMIT);
  return fetch(url, {
    method: method ?? 'GET',
    headers: headers ?? {},
    body: body ?? null,
    signal: signal === undefined ? limit : AbortSignal.any([signal, limit]),
    credentials: 'omit',
    cache: 'no-store',
    redirect: 'error',
    referrerPolicy: 'no-referrer',
  });
};
