import { expect } from 'vitest';
import { until } from '../../tools/browser/until.ts';
import { keptAccounts } from '../../tools/stage/kept.ts';
import type { Stage } from '../../tools/stage/stage.ts';

/** A time of a last poll that no poll leaves behind. */
const LONG_AGO = 1;

/**
 * Makes the time of the next poll come, as if a minute, or the pause that Google asked for, had passed, and lets the alarm
 * ring. Does not wait for the poll.
 */
export async function startNextPoll(stage: Stage): Promise<void> {
  const accounts = await keptAccounts(stage);
  const due = accounts.map(({ id, health }) => {
    const { problem } = health;
    const passed = problem?.until === undefined ? {} : { problem: { ...problem, until: LONG_AGO } };
    return [`health:${id}`, { ...health, ...passed, askedAt: LONG_AGO }];
  });
  await stage.browser.write('local', Object.fromEntries(due));
  expect(await stage.browser.fireAlarms()).not.toEqual([]);
}

/** The same, and waits until every account's poll has ended, well or not. */
export async function nextPoll(stage: Stage): Promise<void> {
  await startNextPoll(stage);
  await until('the poll to end', async () => {
    const accounts = await keptAccounts(stage);
    return accounts.every(({ health }) => health.askedAt !== LONG_AGO);
  });
}
