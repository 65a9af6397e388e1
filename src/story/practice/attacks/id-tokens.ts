import type { Http } from '../../../core/http.ts';
import { createKeys } from '../../../oauth/keys/create-keys.ts';
import type { MessageKey } from '../../../words/message-key.ts';
import { ATTACKER, YOU } from '../cast.ts';
import { unsigned } from '../google/id-tokens.ts';
import { claimsFor } from '../google/practice-google.ts';
import { type Ending, gotIn, type Lesson, stopped } from '../lesson.ts';
import { type Attempt, beginSignIn, endSignIn, overhear } from '../tidings.ts';

/** The attacker answers in Google's place, with an ID token of yours from before (OpenID Connect Core section 15.5.2). */
export async function replayIdToken(lesson: Lesson): Promise<Ending> {
  const { google, key, checks, step } = lesson;
  const leaked = await step('attacker', 'practiceReplayedIdToken1', async () => {
    const attempt = await beginSignIn();
    const { http, idToken } = overhear(google.http);
    await endSignIn(http, { attempt, address: google.agree(attempt.url, YOU), checks, key });
    return idToken();
  });
  return answerFor(lesson, 'practiceReplayedIdToken2', () => leaked);
}

/** The attacker answers in Google's place, with an ID token that they wrote themselves (RFC 8725 section 2.1). */
export async function forgeIdToken(lesson: Lesson): Promise<Ending> {
  const idToken = ({ oneTime }: Attempt): string => unsigned(claimsFor(YOU, oneTime.nonce));
  return answerFor(lesson, 'practiceUnsignedToken2', idToken);
}

/** Your sign-in, with tokens of the attacker's mailbox and another ID token beside them for an answer. */
async function answerFor(lesson: Lesson, words: MessageKey, idToken: (attempt: Attempt) => string): Promise<Ending> {
  const { google, key, checks, step } = lesson;
  const theirs = await beginSignIn();
  const tokens = await endSignIn(google.http, {
    attempt: theirs,
    address: google.agree(theirs.url, ATTACKER),
    checks,
    key,
  });
  if (!tokens.ok) throw new Error('The attacker has no mailbox');
  const { accessToken, refreshToken } = tokens.value;

  const attempt = await step('you', 'practiceYouSignIn', async ({ visit }) => {
    const begun = await beginSignIn();
    visit('authorization', begun.url);
    return begun;
  });
  const answer = {
    ...{ access_token: accessToken, refresh_token: refreshToken, token_type: 'Bearer', expires_in: 3_599 },
    id_token: idToken(attempt),
  };
  const between: Http = async (url, init) =>
    init.purpose === 'sign-in' ? Response.json(answer) : google.http(url, init);
  const grant = await step('attacker', words, async ({ over }) => {
    const { signing } = await createKeys();
    const address = google.agree(attempt.url, YOU);
    return endSignIn(over(between), { attempt, address, checks, key, signing });
  });
  return grant.ok ? gotIn(lesson, 'tidings', grant.value) : stopped(lesson, grant.problem);
}
