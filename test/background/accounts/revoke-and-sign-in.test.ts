import { beforeEach, expect, test } from 'vitest';
import { signIn } from '../../../src/background/sign-in/sign-in.ts';
import { HOUR, MINUTE } from '../../../src/core/time.ts';
import { createGate } from '../../../tools/fakes/gate.ts';
import { openedToken } from '../opened-token.ts';
import { ADA, adaSignedIn, BO } from './revoking.ts';

let { browser, google, app, revocations, cutOff } = await adaSignedIn();

beforeEach(async () => {
  ({ browser, google, app, revocations, cutOff } = await adaSignedIn());
});

test('a user who signs in again keeps the new access: the pending revocation goes with the same write', async () => {
  cutOff();
  await app().commands.remove(ADA, true);
  await google.add(ADA);
  expect(browser.local.peek('revocations')).toBeUndefined();
  google.meddle = () => undefined;
  browser.advance(HOUR);
  await app().alarmRang();
  expect(revocations()).toBe(1);
  expect(await openedToken(google.start(), ADA)).toBe(`1//${ADA}`);
});

test('a user who signs in again leaves what is pending for others', async () => {
  cutOff();
  await google.add(BO);
  await app().commands.remove(ADA, true);
  await app().commands.remove(BO, true);
  await google.add(BO);
  expect(browser.local.peek('revocations')).toMatchObject([{ account: ADA }]);
});

test('no revocation is sent while Google’s window is open, and it opens only after the last one was answered', async () => {
  cutOff();
  await app().commands.remove(ADA, true);
  const gate = createGate();
  google.meddle = async (_account, path) => {
    if (path !== '/revoke') return undefined;
    await gate.pass();
    throw new TypeError('Failed to fetch');
  };
  browser.advance(MINUTE);
  const retrying = app().alarmRang();
  await gate.reached;
  const opened = createGate();
  const runWebAuthFlow = async () => {
    await opened.pass();
    return { kind: 'cancelled' } as const;
  };
  const signingIn = signIn(google.start({ runWebAuthFlow }), 'read');
  const isOpen = await Promise.race([opened.reached.then(() => true), pause().then(() => false)]);
  expect(isOpen).toBe(false);
  gate.open();
  await retrying;
  await opened.reached;
  google.meddle = () => undefined;
  browser.advance(HOUR);
  await app().alarmRang();
  expect(revocations()).toBe(2);
  opened.open();
  await signingIn;
  browser.advance(10 * MINUTE);
  await app().alarmRang();
  expect(revocations()).toBe(3);
  expect(browser.local.peek('revocations')).toBeUndefined();
});

test('a sign-in that died with its worker does not hold up a revocation', async () => {
  cutOff();
  await app().commands.remove(ADA, true);
  const opened = createGate();
  const dying = google.start({ runWebAuthFlow: () => opened.pass().then(() => ({ kind: 'cancelled' }) as const) });
  void signIn(dying, 'read');
  await opened.reached;
  dying.die();
  google.meddle = () => undefined;
  browser.advance(MINUTE);
  await app().alarmRang();
  expect(browser.local.peek('revocations')).toBeUndefined();
});

/** Long enough for everything that waits for nothing. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 50));
}
