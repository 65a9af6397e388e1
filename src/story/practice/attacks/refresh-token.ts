import { createKeys } from '../../../oauth/keys/create-keys.ts';
import { refreshAccessToken } from '../../../oauth/refresh-access-token.ts';
import { CLIENT, YOU } from '../cast.ts';
import { type Ending, gotIn, type Lesson, stopped } from '../lesson.ts';
import { beginSignIn, endSignIn } from '../tidings.ts';

/** The attacker uses a copy of your refresh token on another computer (RFC 9449 section 1). */
export async function copyRefreshToken(lesson: Lesson): Promise<Ending> {
  const { google, key, checks, step } = lesson;
  const yours = await step('you', 'practiceCopiedRefreshToken1', async ({ over }) => {
    const attempt = await beginSignIn();
    const { signing } = await createKeys();
    const address = google.agree(attempt.url, YOU);
    return endSignIn(over(google.http), { attempt, address, checks, key, signing });
  });
  if (!yours.ok) throw new Error('You are not signed in');
  const refreshed = await step('attacker', 'practiceCopiedRefreshToken2', async ({ over }) => {
    const { signing: pair } = await createKeys();
    const account = { id: YOU.sub, client: CLIENT };
    const { refreshToken } = yours.value;
    return refreshAccessToken(over(google.http), account, refreshToken, Date.now(), { pair, isBound: true });
  });
  if (!refreshed.ok) return stopped(lesson, { kind: 'problem', problem: refreshed.problem });
  return gotIn(lesson, 'attacker', { accessToken: refreshed.value.accessToken, email: YOU.email });
}
