import {
  type AuthorizationServer,
  type Client,
  clockSkew,
  JWT_CLAIM_COMPARISON,
  OperationProcessingError,
} from 'oauth4webapi';
import * as v from 'valibot';
import { type Millis, SECOND } from '../core/time.ts';
import { GOOGLE } from './google-server.ts';

type Judge<Tokens> = (server: AuthorizationServer, client: Client, response: Response) => Promise<Tokens>;

/**
 * Runs `judge` on a token response, with times compared to Google's clock, and with either of the names by which Google
 * signs an ID token: if all that was wrong is the name without the scheme, everything is judged again under that name.
 * https://developers.google.com/identity/openid-connect/openid-connect#an-id-tokens-payload
 */
export async function judgeTokens<Tokens>(clientId: string, response: Response, judge: Judge<Tokens>): Promise<Tokens> {
  // Google's clock is as trustworthy as its tokens: both came in this answer.
  const client = { client_id: clientId, [clockSkew]: -Math.round((clockAhead(response) ?? 0) / SECOND) };
  const unread = response.clone();
  try {
    return await judge(GOOGLE, client, response);
  } catch (error) {
    if (!namesGoogleWithoutScheme(error)) throw error;
    return judge({ ...GOOGLE, issuer: WITHOUT_SCHEME }, client, unread);
  }
}

/**
 * How far this computer's clock is ahead of Google's (negative: behind), by the `Date` of an answer that has just come
 * (RFC 9110 section 6.6.1); undefined without one.
 */
function clockAhead(response: Response): Millis | undefined {
  const date = Date.parse(response.headers.get('date') ?? '');
  // The clock that the library reads.
  return Number.isNaN(date) ? undefined : Date.now() - date;
}

const WITHOUT_SCHEME = 'accounts.google.com';
const OtherName = v.object({ claim: v.literal('iss'), claims: v.object({ iss: v.literal(WITHOUT_SCHEME) }) });

function namesGoogleWithoutScheme(error: unknown): boolean {
  const isComparison = error instanceof OperationProcessingError && error.code === JWT_CLAIM_COMPARISON;
  return isComparison && v.is(OtherName, error.cause);
}
