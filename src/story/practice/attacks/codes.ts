import { createKeys } from '../../../oauth/keys/create-keys.ts';
import { ATTACKER, YOU } from '../cast.ts';
import { createChecks } from '../checks.ts';
import { type Ending, gotIn, type Lesson, stopped } from '../lesson.ts';
import { beginSignIn, endSignIn } from '../tidings.ts';

/** The copy of the app that an attacker uses checks nothing: whatever it is given, it takes to Google. */
export const CARELESS = createChecks(['state', 'nonce', 'signature']);

/** The attacker hands in a code that was meant for you (RFC 9700 section 4.3). */
export async function stealCode(lesson: Lesson): Promise<Ending> {
  const { google, key, step } = lesson;
  const address = await step('you', 'practiceStolenCode1', async ({ visit }) => {
    const end = google.agree((await beginSignIn()).url, YOU);
    visit('callback', end);
    return end;
  });
  const grant = await step('attacker', 'practiceStolenCode2', async ({ over }) => {
    const attempt = await beginSignIn(); // Has a verifier, which is the attacker's own.
    return endSignIn(over(google.http), { attempt, address, checks: CARELESS, key });
  });
  return grant.ok ? gotIn(lesson, 'attacker', grant.value) : stopped(lesson, grant.problem);
}

/** The attacker lets the real app hand in your code, in a sign-in of their own (RFC 9700 section 4.5). */
export async function swapCode(lesson: Lesson): Promise<Ending> {
  const { google, key, checks, step } = lesson;
  const yours = await step('you', 'practiceSwappedCode1', async ({ visit }) => {
    const end = google.agree((await beginSignIn()).url, YOU);
    visit('callback', end);
    return end;
  });
  const grant = await step('attacker', 'practiceSwappedCode2', async ({ visit, over }) => {
    const attempt = await beginSignIn();
    const address = new URL(google.agree(attempt.url, ATTACKER));
    address.searchParams.set('code', new URL(yours).searchParams.get('code') ?? '');
    visit('authorization', attempt.url);
    visit('callback', address.href);
    const { signing } = await createKeys();
    return endSignIn(over(google.http), { attempt, address: address.href, checks, key, signing });
  });
  return grant.ok ? gotIn(lesson, 'attacker', grant.value) : stopped(lesson, grant.problem);
}

/** The attacker makes your browser bring back their own code (RFC 6749 section 10.12). */
export async function forgeState(lesson: Lesson): Promise<Ending> {
  const { google, key, checks, step } = lesson;
  const forged = await step('attacker', 'practiceForgedState1', async ({ visit }) => {
    const end = google.agree((await beginSignIn()).url, ATTACKER);
    visit('callback', end);
    return end;
  });
  const grant = await step('you', 'practiceForgedState2', async ({ visit, over }) => {
    const attempt = await beginSignIn();
    visit('authorization', attempt.url);
    visit('callback', forged);
    const { signing } = await createKeys();
    return endSignIn(over(google.http), { attempt, address: forged, checks, key, signing });
  });
  return grant.ok ? gotIn(lesson, 'tidings', grant.value) : stopped(lesson, grant.problem);
}
