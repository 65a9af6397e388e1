import { beforeEach, describe, expect, test } from 'vitest';
import { HOUR, MINUTE } from '../../../src/core/time.ts';
import { createGate } from '../../../tools/fakes/gate.ts';
import { deliverTo } from '../../../tools/fakes/instant-google.ts';
import { ADA, adaSignedIn, BO } from './revoking.ts';

let { browser, google, app, revocations, kept, cutOff } = await adaSignedIn();

beforeEach(async () => {
  ({ browser, google, app, revocations, kept, cutOff } = await adaSignedIn());
});

describe('an account that is removed', () => {
  test('has its access ended at Google, and leaves nothing, not even an alarm', async () => {
    expect(await app().commands.remove(ADA, true)).toEqual({ ok: true, value: 'ended' });
    expect(google.methods(ADA)).toEqual(['revoke']);
    expect(kept()).not.toMatch(/110000000000000000001|example\.com|1\/\/|revocations/);
    expect(browser.alarm).toBeUndefined();
  });

  test.each([undefined, false])('keeps its access at Google if the user wants it so: %s', async (alsoRevoke) => {
    expect(await app().commands.remove(ADA, alsoRevoke)).toEqual({ ok: true, value: 'kept' });
    expect(google.methods(ADA)).toEqual([]);
    expect(kept()).not.toContain(ADA);
  });

  test('that Google had signed out has nothing to end', async () => {
    await browser.local.remove([`refresh-token:${ADA}`]);
    expect(await app().commands.remove(ADA, true)).toEqual({ ok: true, value: 'ended' });
    expect(google.methods(ADA)).toEqual([]);
  });

  test('a second time ends nothing else', async () => {
    await app().commands.remove(ADA, true);
    await google.add(BO);
    expect(await app().commands.remove(ADA, true)).toEqual({ ok: true, value: 'ended' });
    expect(revocations(ADA) + revocations(BO)).toBe(1);
  });

  test('is gone from the badge before Google answers', async () => {
    deliverTo(google.mailbox(ADA), 3);
    await app().alarmRang();
    const gate = createGate();
    google.meddle = async (_account, path) => (path === '/revoke' ? gate.pass().then(() => undefined) : undefined);
    const removing = app().commands.remove(ADA, true);
    await gate.reached;
    expect(browser.badge?.text).toBe('');
    gate.open();
    await removing;
  });
});

describe('while Google can’t be reached', () => {
  test('a revocation waits with what it needs, and nothing more, and the alarm is for it', async () => {
    cutOff();
    expect(await app().commands.remove(ADA, true)).toEqual({ ok: true, value: 'pending' });
    expect(browser.local.peek('revocations')).toEqual([
      {
        account: ADA,
        email: `${ADA}@example.com`,
        refreshToken: { iv: expect.any(String), data: expect.any(String) },
        keys: [...browser.keys.keys()][0],
        trouble: { problem: { kind: 'offline' }, tries: 1, at: browser.now() },
      },
    ]);
    expect(browser.alarm).toBe(browser.now() + MINUTE);
  });

  test('it is retried after growing pauses by the alarm alone, and ends with the first answer', async () => {
    cutOff();
    await app().commands.remove(ADA, true);
    const minutes: number[] = [];
    const began = browser.now();
    for (let before = revocations(); browser.now() < began + HOUR; before = revocations()) {
      expect(browser.ring()).toBe(true);
      await app().alarmRang();
      if (revocations() > before) minutes.push(Math.round((browser.now() - began) / MINUTE));
    }
    expect(minutes.slice(0, 6)).toEqual([1, 3, 7, 15, 25, 35]);
    google.meddle = () => undefined;
    browser.advance(10 * MINUTE);
    await app().alarmRang();
    expect(kept()).not.toContain(ADA);
    expect(browser.alarm).toBeUndefined();
  });

  test('without any network it costs no request, and is sent at the first alarm after', async () => {
    const offline = { isOnline: () => false };
    expect(await app(offline).commands.remove(ADA, true)).toEqual({ ok: true, value: 'pending' });
    browser.ring();
    await app(offline).alarmRang();
    expect(revocations()).toBe(0);
    browser.ring();
    await app().alarmRang();
    expect(revocations()).toBe(1);
    expect(browser.local.peek('revocations')).toBeUndefined();
  });

  test('a withheld host permission is named as such', async () => {
    cutOff();
    await app({ hasHosts: async () => false }).commands.remove(ADA, true);
    const problem = { kind: 'not-permitted', missing: 'host' };
    expect(browser.local.peek('revocations')).toMatchObject([{ trouble: { problem } }]);
    google.meddle = () => undefined;
    await app().hostsGranted();
    expect(browser.local.peek('revocations')).toBeUndefined();
  });

  test('the user can try again at once, or give it up', async () => {
    cutOff();
    await app().commands.remove(ADA, true);
    await app().commands.checkNow();
    expect(revocations()).toBe(2);
    await app().commands.stopRevoking(ADA);
    expect(kept()).not.toContain(ADA);
    browser.ring();
    await app().alarmRang();
    expect(revocations()).toBe(2);
    expect(browser.alarm).toBeUndefined();
  });

  test('the other accounts are polled as ever', async () => {
    await google.add(BO);
    deliverTo(google.mailbox(BO), 2);
    const gate = createGate();
    cutOff();
    await app().commands.remove(ADA, true);
    google.meddle = async (_account, path) => (path === '/revoke' ? gate.pass().then(() => undefined) : undefined);
    browser.advance(MINUTE);
    const polling = app().alarmRang();
    await gate.reached;
    await expect.poll(() => browser.badge).toMatchObject({ text: '2', tone: 'well' });
    gate.open();
    await polling;
    expect(browser.local.peek('revocations')).toBeUndefined();
    expect(browser.alarm).toBe(browser.now() + MINUTE);
  });
});

test('a token that Google does not know any more is done with', async () => {
  cutOff();
  await app().commands.remove(ADA, true);
  google.meddle = (_account, path) =>
    path === '/revoke' ? Response.json({ error: 'invalid_token' }, { status: 400 }) : undefined;
  browser.advance(MINUTE);
  await app().alarmRang();
  expect(browser.local.peek('revocations')).toBeUndefined();
});

test('an unexpected error is reported, and waits like any other', async () => {
  const reported: unknown[] = [];
  google.meddle = () => {
    throw new RangeError('ours');
  };
  expect(await app({ report: (error) => reported.push(error) }).commands.remove(ADA, true)).toMatchObject({
    value: 'pending',
  });
  expect(reported).toHaveLength(1);
  expect(browser.local.peek('revocations')).toMatchObject([
    { trouble: { problem: { kind: 'internal', detail: 'RangeError' } } },
  ]);
});
