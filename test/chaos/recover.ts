import { setTimeout as sleep } from 'node:timers/promises';
import { check } from '../../tools/stage/check.ts';
import { type KeptAccount, keptAccounts } from '../../tools/stage/kept.ts';
import type { Chaos } from './chaos.ts';

const HOUR = 3_600_000;

/** Google's units are counted by the minute: that long it may take until there are some again. */
const PATIENCE = 70_000;

/** How many checks without a fault may fail: a connection that broke is noticed only by the next request over it. */
const MOST_FAILURES = 3;

/** Ends every fault and checks until all is well; throws with the problem that stays. */
export async function recover(chaos: Chaos): Promise<void> {
  const { stage, figures } = chaos;
  stage.sandbox.clearFaults();

  const deadline = Date.now() + PATIENCE;
  let failures = 0;
  let checks = 0;
  for (;;) {
    await passPauses(chaos);
    const answered = await check(stage);
    checks += 1;
    const { health, mailbox } = await account(chaos);
    const { problem } = health;
    const isSettled = mailbox.doubt === undefined && Object.keys(mailbox.withheld).length === 0;
    if (answered && problem === undefined && isSettled) break;
    const rest = problem?.kind === 'throttled' ? Math.max((problem.until ?? 0) - Date.now(), 1_000) : 50;
    if (problem?.kind !== 'throttled') failures += 1;
    chaos.note(`check in vain: ${answered ? JSON.stringify(problem) : 'no answer'}`);
    if (failures > MOST_FAILURES || Date.now() + rest > deadline) {
      throw new Error(`No recovery: ${answered ? JSON.stringify(problem) : 'no answer'}`);
    }
    await sleep(rest);
  }
  if (checks > 1) figures.secondChecks += 1;
}

/**
 * Lets the pauses pass that grow with each trouble: between listings for lost history, before a message that could not be
 * had is asked for again, and before list and count are compared again.
 */
async function passPauses(chaos: Chaos): Promise<void> {
  const { browser } = chaos.stage;
  const { id, mailbox } = await account(chaos);
  const { withheld, doubt, forcedListings } = mailbox;
  const passed = {
    ...(forcedListings === 0 ? {} : { listedAt: Date.now() - 3 * HOUR }),
    ...(doubt === undefined ? {} : { doubt: { ...doubt, askAt: 0 } }),
    withheld: Object.fromEntries(Object.entries(withheld).map(([message, one]) => [message, { ...one, askAt: 0 }])),
  };
  if (forcedListings > 0 || doubt !== undefined || Object.keys(withheld).length > 0) {
    await browser.patch('local', `mailbox:${id}`, passed);
  }
}

async function account({ stage }: Chaos): Promise<KeptAccount> {
  const [kept, ...others] = await keptAccounts(stage);
  if (kept === undefined || others.length > 0) throw new Error('There is not one account');
  return kept;
}
