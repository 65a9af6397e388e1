import * as v from 'valibot';
import type { Http, HttpAnswer } from '../core/http.ts';
import { networkProblem } from '../core/network-problem.ts';
import { fail, ok, type Result } from '../core/result.ts';
import type { EpochMs } from '../core/time.ts';
import { GOOGLE } from './google-server.ts';
import { unreadable } from './token-problem.ts';

/** RFC 7009 section 2.2.1: the body of a refusal. Google's code for a token that it does not accept is `invalid_token`. */
const Refusal = v.object({ error: v.string() });

/**
 * Ends at Google all that the user of this token granted the token's project (RFC 7009; Google wants the token alone, and
 * no client). Succeeds if Google has ended it, now or before; after any failure, it may still be valid.
 * https://developers.google.com/identity/protocols/oauth2/web-server#tokenrevoke
 */
export async function revokeToken(http: Http, token: string, now: EpochMs): Promise<Result<undefined>> {
  try {
    const response = await http(String(GOOGLE.revocation_endpoint), {
      purpose: 'revoke',
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ token }).toString(),
    });
    return await readRevocation(response, now);
  } catch (error) {
    const problem = networkProblem(error);
    if (problem === undefined) throw error;
    return fail(problem);
  }
}

async function readRevocation(response: HttpAnswer, now: EpochMs): Promise<Result<undefined>> {
  // Google answers in JSON: a page with status 200 is from something in between, and has ended nothing.
  if (response.headers.get('content-type')?.startsWith('text/html')) return fail(unreadable(response, now));
  if (response.ok) return ok(undefined);
  const error = readCode(await response.text());
  return response.status === 400 && error === 'invalid_token' ? ok(undefined) : fail(unreadable(response, now, error));
}

function readCode(body: string): string | undefined {
  try {
    const refusal = v.safeParse(Refusal, JSON.parse(body));
    return refusal.success ? refusal.output.error : undefined;
  } catch {
    return undefined; // not JSON
  }
}
