import type { Lag } from '../../../sandbox/gmail/replica.ts';
import { MINUTE, SECOND } from '../../../src/core/time.ts';
import type { FakeWorldOptions } from '../../../tools/fakes/fake-world.ts';
import { createWalk } from '../create-walk.ts';
import { flawsAtRest, flawsInQuiet, flawsOfIdleTime, flawsOfThePast } from '../judge/check-walk.ts';
import { unsure, type Walk } from '../walk.ts';
import type { AlarmKeeping } from '../walk-alarm.ts';
import {
  type FaultKind,
  type FaultPlace,
  isOfPerson,
  isSudden,
  PEOPLE,
  type PersonId,
  type TroubleEvent,
  type WalkEvent,
} from '../walk-event.ts';
import { playPerson } from './play-person.ts';
import { LONG, playSudden } from './play-sudden.ts';

/** What was not as it must be, after which event; undefined where all was. */
export interface WalkFailure {
  readonly flaws: readonly string[];
  readonly at: number;
}

/** Plays the events of one walk, in a browser and at a Google of its own. */
export async function playWalk(
  events: readonly WalkEvent[],
  keeping: AlarmKeeping,
  options: FakeWorldOptions = {},
): Promise<WalkFailure | undefined> {
  const walk = createWalk(keeping, options);
  const timeout = AbortSignal.timeout;
  AbortSignal.timeout = walk.clock.timeout;
  const unhandled = (error: unknown): void => void walk.flaws.push(`unhandled rejection: ${String(error)}`);
  process.on('unhandledRejection', unhandled);
  try {
    for (const [at, event] of events.entries()) {
      walk.clock.moveTo(walk.clock.now() + 2);
      await playEvent(walk, event);
      await walk.host.settle();
      const flaws = walk.host.isBusy() ? walk.flaws.splice(0) : flawsAtRest(walk);
      if (flaws.length > 0) return { flaws, at };
    }
    await quiet(walk);
    const flaws = walk.flaws.length > 0 ? walk.flaws : [...(await flawsOfIdleTime(walk)), ...flawsAtRest(walk)];
    return flaws.length > 0 ? { flaws, at: events.length } : undefined;
  } finally {
    process.off('unhandledRejection', unhandled);
    AbortSignal.timeout = timeout;
  }
}

async function playEvent(walk: Walk, event: WalkEvent): Promise<void> {
  if (isOfPerson(event)) await playPerson(walk, event);
  else if (isSudden(event)) playSudden(walk, event);
  else await playTrouble(walk, event);
}

async function playTrouble(walk: Walk, event: TroubleEvent): Promise<void> {
  const { host, google, faults } = walk;
  switch (event.kind) {
    case 'lag':
      return lag(walk, event.who, event.lag);
    case 'caught up':
      return catchUp(walk);
    case 'fault':
      if (['message', 'thread', 'history'].includes(event.place)) walk.patience = LONG;
      return faults.add({
        place: event.place,
        fault: event.fault,
        skip: event.skip,
        times: isLie(event) ? 1 : event.times,
      });
    case 'cursed message': {
      const [newest] = google.mailbox(event.who).messages();
      if (newest === undefined) return;
      walk.patience = LONG;
      return faults.add({ place: 'message', fault: '500', id: newest.id, times: Number.POSITIVE_INFINITY, skip: 0 });
    }
    case 'meanwhile':
      return void walk.planned.push({ kind: 'event', calls: event.call, event: event.event });
    case 'rejects':
      return void walk.planned.push({ kind: 'reject', calls: event.after, port: event.port });
    case 'kill at':
      return host.killAt(event.calls, event.when);
    case 'wait':
      return host.pass(event.for);
    case 'sleep':
      return host.sleep(event.for);
    case 'restart':
      return restart(walk, event.losesAlarm);
    case 'presence':
      host.presence = event.is;
      if (event.is === 'active') host.hand((app) => app.somebodyCameBack());
      return;
    case 'quiet':
      return quiet(walk);
  }
}

/** A message that is denied again and again is gone. */
function isLie({ place, fault }: { readonly place: FaultPlace; readonly fault: FaultKind }): boolean {
  return place === 'message' && fault === '404';
}

function lag(walk: Walk, who: PersonId, held: Lag): void {
  walk.patience = LONG;
  const release = walk.google.replica(who).hold(held);
  if (held.kind === 'listing') walk.listingsLag.add(who);
  // A message that is not to be had for minutes is gone; seen of the real Gmail were some seconds.
  if (held.kind === 'messages') walk.clock.after(MINUTE, release);
}

/** The browser ends and starts: what is kept for a session goes, and in some browsers the alarm. */
async function restart(walk: Walk, losesAlarm: boolean): Promise<void> {
  const { browser, host } = walk;
  // A browser that is killed while it starts leaves nothing that could start a worker.
  if (losesAlarm) host.spareLives();
  else host.kill();
  await browser.session.remove(Object.keys(await browser.session.getAll()));
  browser.notifications.clear();
  unsure(walk);
  if (losesAlarm) browser.setAlarm(undefined);
  host.hand((app) => app.browserStarted(), true);
}

function catchUp({ google, listingsLag }: Walk): void {
  listingsLag.clear();
  for (const who of PEOPLE) google.replica(who).catchUp();
}

/** How long it takes at most until all is true, where no doubt has to be settled: a pause after failures, and a poll. */
const SOON = 25 * MINUTE;

/** Ends everything that goes wrong, and waits: what starts workers is what would start them in a browser. */
async function quiet(walk: Walk): Promise<void> {
  const { host, faults, network } = walk;
  faults.clear();
  catchUp(walk);
  walk.planned = [];
  host.spareLives();
  const wasAway = host.presence !== 'active' || !network.isOnline;
  network.isOnline = true;
  network.breakOff();
  host.presence = 'active';
  if (wasAway) host.hand((app) => app.somebodyCameBack());

  // By a clock that was set back, the alarm of Chromium is that far away, and nothing else starts a worker.
  if (walk.wentBack) await host.pass(Math.max(0, (walk.alarm.ringsAt() ?? 0) - walk.clock.now()));
  walk.wentBack = false;
  let flaws: readonly string[] = ['nothing was looked at'];
  for (let waited = 0, step = 2 * MINUTE; flaws.length > 0 && waited < Math.max(SOON, walk.patience); waited += step) {
    await host.pass(step);
    flaws = flawsInQuiet(walk);
    if (waited > SOON) step *= 1.5;
  }
  walk.patience = 0;
  await host.pass(SECOND);
  walk.flaws.push(...flaws, ...(flaws.length > 0 ? [] : flawsOfThePast(walk)));
}
