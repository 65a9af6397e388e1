import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Sandbox } from '../../../sandbox/sandbox.ts';
import { createApp } from '../../../src/background/create-app.ts';
import type { FakeBrowser } from '../../../tools/fakes/fake-browser.ts';
import {
  ADA,
  keptMailbox,
  nextWorker,
  seen,
  signedInWorker,
  startSandboxForWorlds,
  truth,
  workerAt,
} from '../../../tools/fakes/with-sandbox.ts';

let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await startSandboxForWorlds();
});
afterAll(() => sandbox.stop());

/** Polls in a worker that dies at its n-th call of the outside; says whether it came so far. */
async function pollUntilCall(browser: FakeBrowser, call: number, when: 'before' | 'after'): Promise<boolean> {
  const dying = workerAt(sandbox, { browser, diesAt: { call, when } });
  const end = await Promise.race([
    createApp(dying)
      .alarmRang()
      .then(() => 'finished' as const),
    dying.died,
  ]);
  return end === 'died';
}

/** Something happens to the mailbox: two arrive, one is read, one is marked unread again, one is deleted. */
async function somethingHappens(): Promise<void> {
  const mailbox = sandbox.mailbox(ADA);
  const [first, second] = mailbox.unread('INBOX');
  await mailbox.compose({ from: 'bo@example.org', subject: 'A', text: 'a' });
  await mailbox.compose({ from: 'bo@example.org', subject: 'B', text: 'b' });
  mailbox.modify([first?.id ?? ''], { remove: ['UNREAD'] });
  mailbox.delete(second?.id ?? '');
}

describe.each(['before', 'after'] as const)('a worker killed %s any call of a poll', (when) => {
  test('leaves, after the next poll, the same state as no kill', async () => {
    const { browser } = await signedInWorker(sandbox);
    let died = true;
    let kills = 0;
    for (let call = 1; died; call += 1) {
      await somethingHappens();
      expect(browser.ring()).toBe(true);
      died = await pollUntilCall(browser, call, when);
      if (died) kills += 1;

      // Nobody helps: what the browser itself does is to ring.
      expect(browser.ring(), `an alarm, killed ${when} call ${call}`).toBe(true);
      const next = nextWorker(sandbox, browser);
      await createApp(next).wake();
      await createApp(next).alarmRang();
      expect(seen(await keptMailbox(next)), `killed ${when} call ${call}`).toEqual(truth(sandbox));
      expect(browser.badge?.text).toBe(String(truth(sandbox).count));
      expect(browser.locks.held()).toEqual([]);
    }
    expect(kills).toBeGreaterThan(20);
  });
});
