import { expect, test } from 'vitest';
import { afterGoodPoll, afterTrouble, NEW_HEALTH } from '../../src/core/health.ts';
import { MINUTE } from '../../src/core/time.ts';

const now = Date.UTC(2026, 10, 21, 12);

test('an account that was never polled is due at once', () => {
  expect(NEW_HEALTH.nextPollAt).toBeLessThanOrEqual(now);
  expect(NEW_HEALTH.checkedAt).toBeUndefined();
});

test('failures add up, and when Gmail last confirmed the mail is not forgotten', () => {
  const good = afterGoodPoll(now, MINUTE);
  const once = afterTrouble(good, { kind: 'slow' }, now + MINUTE, MINUTE, 0.5);
  const twice = afterTrouble(once, { kind: 'server', detail: 'HTTP 500' }, now + 2 * MINUTE, MINUTE, 0.5);
  expect(once).toEqual({ checkedAt: now, problem: { kind: 'slow' }, failures: 1, nextPollAt: now + 2.5 * MINUTE });
  expect(twice).toEqual({
    checkedAt: now,
    problem: { kind: 'server', detail: 'HTTP 500' },
    failures: 2,
    nextPollAt: now + 4.5 * MINUTE,
  });
});

test('trouble that only a person can mend plans no further poll', () => {
  expect(afterTrouble(NEW_HEALTH, { kind: 'signed-out' }, now, MINUTE, 0).nextPollAt).toBeUndefined();
});

test('a good poll ends all trouble', () => {
  expect(afterGoodPoll(now, MINUTE)).toEqual({ failures: 0, checkedAt: now, nextPollAt: now + MINUTE });
});
