import * as v from 'valibot';
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
    return [`health:${id}`, { ...health, ...passed, rest: undefined, askedAt: LONG_AGO }];
  });
  await stage.browser.write('local', { ...Object.fromEntries(due), ...(await queuesDue(stage)) });
  expect(await stage.browser.fireAlarms()).not.toEqual([]);
}

/** The same, and waits until every account's poll has ended, well or not. */
export async function nextPoll(stage: Stage): Promise<void> {
  // Of a popup that has just opened, a poll may be in progress: it would be taken for this one, and this one be left out.
  const isPolling = async () => (await stage.browser.heldLocks()).some((name) => name.startsWith('poll:'));
  await until('no poll to be in progress', async () => !(await isPolling()), 20_000);
  await startNextPoll(stage);
  await until('the poll to end', async () => {
    const accounts = await keptAccounts(stage);
    return accounts.every(({ health }) => health.askedAt !== LONG_AGO);
  });
}

/** The queues of actions, each of which may be sent again. */
async function queuesDue(stage: Stage): Promise<Readonly<Record<string, unknown>>> {
  const local = await stage.browser.storage('local');
  const queues = Object.entries(local).filter(([key]) => key.startsWith('actions:'));
  const due = queues.map(([key, kept]) => [key, v.parse(Actions, kept).map(pausedLongAgo)]);
  return Object.fromEntries(due);
}

const Actions = v.array(
  v.looseObject({ state: v.looseObject({ trouble: v.optional(v.looseObject({ at: v.number() })) }) }),
);

function pausedLongAgo(action: v.InferOutput<typeof Actions>[number]) {
  const { trouble } = action.state;
  return trouble === undefined
    ? action
    : { ...action, state: { ...action.state, trouble: { ...trouble, at: LONG_AGO } } };
}
