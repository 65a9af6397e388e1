import {
  type AuthorizationServer,
  type Client,
  clockSkew,
  JWT_CLAIM_COMPARISON,
  JWT_TIMESTAMP_CHECK,
  OperationProcessingError,
} from 'oauth4webapi';
import * as v from 'valibot';
import { fail, ok, type Result } from '../core/result.ts';
import { MINUTE, type Millis, SECOND } from '../core/time.ts';
import { GOOGLE } from './google-server.ts';

type Judge<Tokens> = (server: AuthorizationServer, client: Client, response: Response) => Promise<Tokens>;

/** A clock that is off by no more than this counts as right. */
const SLIGHTLY: Millis = MINUTE;

/**
 * Runs `judge` on a token response, with times compared to Google's clock and with either issuer name that Google puts
 * in an ID token: if only the name was wrong, for lack of its scheme, judges everything again under that name. Fails if
 * the times can't be true and this computer's clock is off; rethrows any other error from `judge`.
 * https://developers.google.com/identity/openid-connect/openid-connect#an-id-tokens-payload
 */
export async function judgeTokens<Tokens>(
  clientId: string,
  answer: Response,
  judge: Judge<Tokens>,
): Promise<Result<Tokens>> {
  const ahead = clockAhead(answer);
  // Google's clock is as trustworthy as its tokens: both came in this answer.
  const client = { client_id: clientId, [clockSkew]: -Math.round((ahead ?? 0) / SECOND) };
  const response = withoutChallenge(answer);
  const unread = response.clone();
  try {
    return ok(await judge(GOOGLE, client, response));
  } catch (error) {
    if (has(OtherName, JWT_CLAIM_COMPARISON, error)) {
      return ok(await judge({ ...GOOGLE, issuer: WITHOUT_SCHEME }, client, unread));
    }
    if (!has(IssuedAt, JWT_TIMESTAMP_CHECK, error)) throw error;
    const off = ahead ?? Date.now() - error.cause.claims.iat * SECOND;
    if (Math.abs(off) <= SLIGHTLY) throw error;
    return fail({ kind: 'clock', ahead: off });
  }
}

/**
 * The answer without the header at which the library would stop, whoever sent it: the body says what Google refuses
 * (RFC 6749 section 5.2), and a proxy's page says nothing.
 */
function withoutChallenge(answer: Response): Response {
  const headers = new Headers(answer.headers);
  headers.delete('www-authenticate');
  return new Response(answer.body, { status: answer.status, headers });
}

/**
 * How far this computer's clock is ahead of Google's (negative: behind), from the `Date` of an answer that has just
 * arrived (RFC 9110 section 6.6.1); undefined without one.
 */
export function clockAhead(response: Response): Millis | undefined {
  const date = Date.parse(response.headers.get('date') ?? '');
  // The clock that the library reads.
  return Number.isNaN(date) ? undefined : Date.now() - date;
}

const WITHOUT_SCHEME = 'accounts.google.com';

// What the library attaches to its errors.
const OtherName = v.object({ claim: v.literal('iss'), claims: v.object({ iss: v.literal(WITHOUT_SCHEME) }) });
const IssuedAt = v.object({ claims: v.object({ iat: v.number() }) });

function has<Cause>(
  schema: v.GenericSchema<unknown, Cause>,
  code: string,
  error: unknown,
): error is { readonly cause: Cause } {
  return error instanceof OperationProcessingError && error.code === code && v.is(schema, error.cause);
}
