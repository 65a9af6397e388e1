import { PURPOSES } from '../core/activity/purposes.ts';
import type { Http } from '../core/http.ts';
import { networkProblem } from '../core/network-problem.ts';
import { fail, ok, type Result } from '../core/result.ts';
import type { EpochMs } from '../core/time.ts';
import type { GmailFailure } from './failure.ts';
import { readError } from './read-error.ts';
import { type GmailRequest, urlOf } from './request.ts';

/**
 * Sends one request with a bearer token (RFC 6750 section 2.1) and returns the parsed, unvalidated JSON of a successful
 * answer; undefined if that says that it has no content, or is an empty answer to a change. The reader decides what
 * that means.
 */
export async function send(
  http: Http,
  accessToken: string,
  request: GmailRequest,
  now: () => EpochMs,
): Promise<Result<unknown, GmailFailure>> {
  try {
    const authorization = `Bearer ${accessToken}`;
    const { purpose, body: sent } = request;
    const { method } = PURPOSES[purpose];
    const response = await http(
      urlOf(request),
      sent === undefined
        ? { purpose, method, headers: { authorization } }
        : {
            purpose,
            method,
            headers: { authorization, 'content-type': 'application/json' },
            body: JSON.stringify(sent),
          },
    );
    const text = await response.text();
    // Gmail's reference promises an empty body for some changes, but does not say which status comes with it.
    if (response.ok && text === '' && (sent !== undefined || response.status === 204)) return ok(undefined);
    const body = parseJson(text);
    if (!response.ok) {
      return fail(readError(response.status, response.headers.get('retry-after'), body, now()));
    }
    return body === undefined ? fail({ kind: 'server', detail: `${request.path}: not JSON` }) : ok(body);
  } catch (error) {
    const problem = networkProblem(error);
    if (problem === undefined) throw error;
    return fail(problem);
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
