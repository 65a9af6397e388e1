import { isFrom, refused } from '../../../oauth/callback.ts';
import { GOOGLE } from '../../../oauth/google-server.ts';
import { CLIENT, REDIRECT_URI, YOU } from '../cast.ts';
import { type Ending, gotIn, type Lesson, stopped } from '../lesson.ts';
import { beginSignIn, endSignIn } from '../tidings.ts';
import { CARELESS } from './codes.ts';

/** A mail service of the attacker's. Tidings knows only Google; the app of this lesson knows both. */
const OTHER_MAIL = {
  issuer: 'https://mail.example',
  authorization_endpoint: 'https://mail.example/authorize',
  token_endpoint: 'https://mail.example/token',
};

/** The attacker's service passes your request on to Google, and is then given Google's code (RFC 9207 section 1). */
export async function mixUpIssuers(lesson: Lesson): Promise<Ending> {
  const { google, key, checks, step } = lesson;
  const attempt = await step('you', 'practiceMixedUpIssuer1', async ({ visit }) => {
    const begun = await beginSignIn();
    visit('authorization', begun.url.replace(String(GOOGLE.authorization_endpoint), OTHER_MAIL.authorization_endpoint));
    return begun;
  });
  const address = await step('attacker', 'practiceMixedUpIssuer2', async ({ visit }) => {
    visit('authorization', attempt.url);
    const end = google.agree(attempt.url, YOU);
    visit('callback', end);
    return end;
  });

  const answer = new URL(address).searchParams;
  checks.compare('callback-issuer', OTHER_MAIL.issuer, answer.get('iss') ?? '');
  if (!checks.isOff('callback-issuer') && !isFrom(OTHER_MAIL.issuer, answer)) {
    return stopped(lesson, refused('issuer').problem);
  }
  const handedOver = await step('tidings', 'practiceMixedUpIssuer3', async ({ over }) => {
    const body = new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: CLIENT.id,
      redirect_uri: REDIRECT_URI,
      code: answer.get('code') ?? '',
      code_verifier: attempt.oneTime.codeVerifier,
    });
    await over(async () => new Response())(OTHER_MAIL.token_endpoint, { purpose: 'sign-in', method: 'POST', body });
    return body;
  });
  const grant = await step('attacker', 'practiceMixedUpIssuer4', async ({ over }) => {
    // State and nonce were in the request that their page passed on.
    const oneTime = { ...attempt.oneTime, codeVerifier: handedOver.get('code_verifier') ?? '' };
    return endSignIn(over(google.http), { attempt: { ...attempt, oneTime }, address, checks: CARELESS, key });
  });
  return grant.ok ? gotIn(lesson, 'attacker', grant.value) : stopped(lesson, grant.problem);
}
