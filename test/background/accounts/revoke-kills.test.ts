import { describe, expect, test } from 'vitest';
import { createApp } from '../../../src/background/create-app.ts';
import { openedToken } from '../opened-token.ts';
import { ADA, adaSignedIn } from './revoking.ts';

describe.each(['before', 'after'] as const)('a worker killed %s any call', (when) => {
  test('has the account and no revocation, or no account and one that the alarm alone ends', async () => {
    let removals = 0;
    for (let call = 1; ; call += 1) {
      const { browser, google, app, revocations, kept } = await adaSignedIn();
      const dying = google.start({ diesAt: { call, when } });
      const end = await Promise.race([createApp(dying).commands.remove(ADA, true), dying.died]);
      if (end !== 'died') break;
      const where = `${when} call ${call}, ${dying.calls.at(-1)}`;
      const isRemoved = JSON.stringify(browser.local.peek('accounts')) === '[]';
      if (isRemoved) {
        removals += 1;
        // Two alarms: the removal's own, and the retry of what the worker was killed at.
        for (let ring = 0; ring < 2 && browser.ring(); ring += 1) await app().alarmRang();
        expect(revocations(), where).toBeGreaterThan(0);
        // A null stands for nothing, until it is taken away.
        expect(kept().replaceAll(/^[\w-]+:\d+ = null$/gm, ''), where).not.toMatch(/1\/\/|example\.com/);
        expect(browser.alarm, where).toBeUndefined();
        await app().browserStarted();
        expect(browser.keys.size, where).toBe(0);
      } else {
        expect(revocations(), where).toBe(0);
        expect(browser.local.peek('revocations'), where).toBeUndefined();
        expect(await openedToken(google.start(), ADA), where).toBe(`1//${ADA}`);
      }
    }
    expect(removals).toBeGreaterThan(8);
  });
});
