import { customFetch } from 'oauth4webapi';
import type { Purpose } from '../core/activity/purposes.ts';
import type { Http, HttpInit } from '../core/http.ts';

/** The statuses of answers that may have no body. https://fetch.spec.whatwg.org/#null-body-status */
const WITHOUT_BODY: readonly number[] = [204, 205, 304];

/** The option with which the library sends a request through `http`, for a purpose that it does not know. */
export const sentBy = (http: Http, purpose: Purpose) => ({
  [customFetch]: async (url: string, init: Omit<HttpInit, 'purpose'>) => {
    const answer = await http(url, { ...init, purpose });
    // The library takes nothing but a Response.
    if (answer instanceof Response) return answer;
    const { status, headers } = answer;
    return new Response(WITHOUT_BODY.includes(status) ? null : await answer.text(), { status, headers });
  },
});
