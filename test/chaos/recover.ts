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
  const { stage, day, figures } = chaos;
  stage.sandbox.clearFaults();
  const untruths = saidToBeGone(chaos);
  // A client believes Gmail when it says that a message is gone; it learns better from the next listing.
  if (untruths.length > 0) stage.mailbox.expireHistory();
  for (const id of untruths) day.touch(id);
  await passPause(chaos);

  const deadline = Date.now() + PATIENCE;
  let failures = 0;
  let checks = 0;
  for (;;) {
    const answered = await check(stage);
    checks += 1;
    const problem = (await account(chaos)).health.problem;
    if (answered && problem === undefined) break;
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

/** Ids of messages that are there though a fault said 404 of them. */
function saidToBeGone({ stage: { sandbox } }: Chaos): readonly string[] {
  const hit = sandbox.log.api().filter(({ fault }) => fault === 'message: 404');
  return hit.map(({ path }) => path.split('/').at(-1) ?? '');
}

/** Where history was lost more than once, the list is made anew only after a growing pause: lets three hours go by. */
async function passPause(chaos: Chaos): Promise<void> {
  const { browser } = chaos.stage;
  const { id, mailbox } = await account(chaos);
  if (mailbox.forcedListings === 0) return;
  await browser.patch('local', `mailbox:${id}`, { listedAt: Date.now() - 3 * HOUR });
}

async function account({ stage }: Chaos): Promise<KeptAccount> {
  const [kept, ...others] = await keptAccounts(stage);
  if (kept === undefined || others.length > 0) throw new Error('There is not one account');
  return kept;
}
