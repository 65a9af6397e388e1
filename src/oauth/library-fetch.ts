import { customFetch } from 'oauth4webapi';
import type { Purpose } from '../core/activity/purposes.ts';
import type { Http, HttpInit } from '../core/http.ts';

/** The option with which the library sends a request through `http`, for a purpose that it does not know. */
export const sentBy = (http: Http, purpose: Purpose) => ({
  [customFetch]: (url: string, init: Omit<HttpInit, 'purpose'>) => http(url, { ...init, purpose }),
});
