import type { Http } from '../core/http.ts';
import { SECOND } from '../core/time.ts';

/** Chromium kills a worker whose fetch takes 30 s; Firefox suspends its background page during a pending one. */
const TIME_LIMIT = 15 * SECOND;

// The browser keeps a timing record of each request for scripts that read it; none here does.
performance.setResourceTimingBufferSize(0);

/**
 * `fetch` for Google's hosts: sends and stores no cookies, caches nothing, follows no redirects and sends no referrer.
 * Because of the host permission, the browser would otherwise attach the user's Google cookies to our requests.
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
