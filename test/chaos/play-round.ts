import { setTimeout as sleep } from 'node:timers/promises';
import { check } from '../../tools/stage/check.ts';
import { actOf, ruleOf } from '../../tools/stage/fault-matrix.ts';
import type { Chaos } from './chaos.ts';
import type { Interruption, Round } from './draw-episode.ts';
import { makeWish } from './make-wish.ts';

/** How long a request that is waited for may keep us waiting; the check may have nothing to ask. */
const PATIENCE = 1_500;

/** Plays one round. When it ends, its check has ended or its background is dead. */
export async function playRound(chaos: Chaos, round: Round): Promise<void> {
  const { stage, days, figures, note } = chaos;
  figures.rounds += 1;
  for (const { account, event } of round.before) {
    note(`${account}: ${JSON.stringify(event)}`);
    await days[account].happen(event);
  }
  for (const { endpoint, fault, times, skip } of round.faults) {
    note(`fault ${endpoint}: ${fault}, ${times} times after ${skip}`);
    stage.sandbox.addFault({ ...ruleOf(endpoint, fault, actOf(endpoint, fault)), times, skip });
  }
  note(`check with ${JSON.stringify(round.interruption)}`);
  // A request that is to hang must do so from the start.
  const { interruption } = round;
  const answer =
    interruption.kind === 'hang'
      ? stage.sandbox.addFault({ ...ruleOf(interruption.endpoint, 'hang', { kind: 'hang' }), times: 1 })
      : () => undefined;
  const before = stage.sandbox.log.api().length;
  let ended = false;
  const checked = check(stage).finally(() => {
    ended = true;
  });
  const wishes = round.wishes.map((wish) => makeWish(chaos, wish));
  for (const { account, event } of round.during) {
    note(`meanwhile ${account}: ${JSON.stringify(event)}`);
    await days[account].happen(event);
  }
  const isOver = (): boolean => ended;
  const seen = () => stage.sandbox.log.api().slice(before);
  const hangs = () => seen().some(({ fault }) => fault?.endsWith(': hang') === true);

  const kills = await meanwhile(interruption, { chaos, isOver, requests: () => seen().length, hangs, answer });
  if (kills) await kill(chaos);
  if (interruption.kind === 'kill-after-requests' && interruption.again) await checkAndKill(chaos, interruption.count);
  answer();
  // The answer of a killed background never comes.
  await (kills ? Promise.race([checked, sleep(PATIENCE)]) : checked);
  await Promise.all(wishes);
}

/** The background that follows a killed one is killed as well. */
async function checkAndKill(chaos: Chaos, requests: number): Promise<void> {
  const { stage } = chaos;
  const before = stage.sandbox.log.api().length;
  let ended = false;
  const checked = check(stage).finally(() => {
    ended = true;
  });
  await reached(() => ended || stage.sandbox.log.api().length - before >= requests);
  await kill(chaos);
  await Promise.race([checked, sleep(PATIENCE)]);
}

interface Scene {
  readonly chaos: Chaos;
  readonly isOver: () => boolean;
  readonly requests: () => number;
  readonly hangs: () => boolean;
  readonly answer: () => void;
}

/** Lets the check come to where it is interrupted; true if the background is to be killed there. */
async function meanwhile(interruption: Interruption, { chaos, isOver, requests, hangs, answer }: Scene) {
  switch (interruption.kind) {
    case 'none':
      return false;
    case 'kill-after-time':
      await sleep(interruption.ms);
      return true;
    case 'kill-after-requests':
      await reached(() => isOver() || requests() >= interruption.count);
      return true;
    case 'hang':
      await reached(() => isOver() || hangs());
      if (interruption.end !== 'answer') return interruption.end === 'kill';
      await sleep(300);
      answer();
      return false;
    case 'offline':
      await chaos.stage.browser.offline(true);
      await sleep(interruption.ms);
      await chaos.stage.browser.offline(false);
      return false;
  }
}

async function kill({ stage: { browser }, figures, note }: Chaos): Promise<void> {
  if (await browser.backgroundRuns()) figures.kills += 1;
  // A wish of the same moment may start it again before it is seen to be gone.
  await browser.killBackground().catch(() => note('the background was started again at once'));
}

/** Unlike `until`, looks often enough to stop between two requests, and does not mind if it never comes to be. */
async function reached(look: () => boolean): Promise<void> {
  const deadline = Date.now() + PATIENCE;
  while (!look() && Date.now() < deadline) await sleep(4);
}
