import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';
import { type App, createApp } from '../../src/background/create-app.ts';
import type { Commands } from '../../src/commands/contract.ts';
import type { Presence } from '../../src/core/schedule/pace.ts';
import { type EpochMs, type Millis, SECOND } from '../../src/core/time.ts';
import type { FakeBrowser } from '../../tools/fakes/fake-browser.ts';
import { createFakeWorld, type FakeWorld, type FakeWorldOptions } from '../../tools/fakes/fake-world.ts';
import type { WalkNetwork } from './google/walk-network.ts';
import type { WalkAlarm } from './walk-alarm.ts';
import type { WalkClock } from './walk-clock.ts';

class WorkerGone extends Error {
  override readonly name = 'WorkerGone';
}

/** What starts and ends workers, as a browser does, and nothing else: alarms, events and the messages of pages. */
export interface WalkHost {
  /** Hands an event to the worker, starting one if none runs. `isWhole` as in `background/index.ts`. */
  readonly hand: (step: (app: App) => Promise<unknown>, isWhole?: boolean) => void;
  /** A page's command; rejects where the worker ends before it answers. */
  readonly ask: <Name extends keyof Commands>(
    name: Name,
    ...args: Parameters<Commands[Name]>
  ) => Promise<Awaited<ReturnType<Commands[Name]>>>;
  readonly kill: () => void;
  /** Workers to come end at these calls, the first at the first. */
  readonly killAt: (calls: readonly number[], when: 'before' | 'after') => void;
  /** Lets everything run that does not wait for time to pass. */
  readonly settle: () => Promise<void>;
  /** Lets time pass, with alarms and timers in it. */
  readonly pass: (span: Millis) => Promise<void>;
  /** Nothing runs while this time passes; then what is overdue comes at once. */
  readonly sleep: (span: Millis) => Promise<void>;
  readonly spareLives: () => void;
  /** Does a worker do something, or wait for something? */
  readonly isBusy: () => boolean;
  presence: Presence;
}

/** What the host stands in. */
interface Surroundings {
  readonly browser: FakeBrowser;
  readonly clock: WalkClock;
  readonly network: WalkNetwork;
  readonly alarm: WalkAlarm;
  readonly options: FakeWorldOptions;
  /** Sees each call of the outside; the call rejects with what it throws. */
  readonly beforeCall: (name: string) => void;
  /** An event ended badly. */
  readonly failed: (error: unknown) => void;
  /** A worker has ended. */
  readonly died: () => void;
  /** All that could run has run. */
  readonly settled: () => void;
}

interface Life {
  readonly world: FakeWorld;
  readonly app: App;
  readonly running: Set<Promise<unknown>>;
  /** Calls off the tidying up of a worker that has just started. */
  readonly cancelTidying: () => void;
}

const IDLE_LIMIT: Millis = 30 * SECOND;
const FAST_TURNS = 200;
const MOST_TURNS = FAST_TURNS + 5_000;

/** A browser in which no worker has been started yet. */
export function createWalkHost(around: Surroundings): WalkHost {
  const { browser, clock, network, alarm } = around;
  let life: Life | undefined;
  let deaths: { readonly call: number; readonly when: 'before' | 'after' }[] = [];
  let handedAt: EpochMs = clock.now();
  let activity = 0;

  function start(): Life {
    const diesAt = deaths.shift();
    const world = createFakeWorld({
      browser,
      http: network.http,
      isOnline: () => network.isOnline,
      presence: async () => host.presence,
      report: around.failed,
      ...around.options,
      beforeCall: (name) => {
        activity += 1;
        around.beforeCall(name);
      },
      ...(diesAt === undefined ? {} : { diesAt }),
    });
    const app = createApp(world);
    const started: Life = {
      world,
      app,
      running: new Set(),
      cancelTidying: clock.after(SECOND, () => track(started, app.wake())),
    };
    void world.died.then(() => {
      if (life === started) life = undefined;
      started.cancelTidying();
      around.died();
    });
    return started;
  }

  function track(of: Life, step: Promise<unknown>): void {
    of.running.add(step);
    const end = (): void => {
      activity += 1;
      of.running.delete(step);
    };
    step.then(end, (error: unknown) => {
      end();
      around.failed(error);
    });
  }

  function living(): Life {
    const isIdle = life?.running.size === 0 && clock.now() - handedAt >= IDLE_LIMIT;
    if (isIdle) life?.world.die();
    if (life === undefined || isIdle) life = start();
    handedAt = clock.now();
    return life;
  }

  const host: WalkHost = {
    presence: 'active',
    hand: (step, isWhole = false) => {
      const worker = living();
      if (isWhole) worker.cancelTidying();
      track(worker, step(worker.app));
    },
    ask: (name, ...args) => {
      const worker = living();
      // One handler for each command, which the compiler cannot follow through a name that varies.
      const handler = worker.app.commands[name] as (
        ...given: typeof args
      ) => Promise<Awaited<ReturnType<Commands[typeof name]>>>;
      const answer = handler(...args);
      track(worker, answer);
      const gone = worker.world.died.then(() => Promise.reject(new WorkerGone()));
      return Promise.race([answer, gone]);
    },
    kill: () => {
      const dying = life;
      life = undefined;
      dying?.world.die();
    },
    killAt: (calls, when) => {
      host.kill();
      deaths = calls.map((call) => ({ call, when }));
    },
    spareLives: () => {
      if (deaths.length > 0) deaths = [];
      // One that runs may have been given its end already.
      host.kill();
    },
    isBusy: () => (life?.running.size ?? 0) > 0,
    settle: async () => {
      let still = 0;
      for (let turns = 0; still < 3; turns += 1) {
        if (turns > MOST_TURNS) throw new Error('A worker neither ends nor waits for anything');
        const before = activity;
        // Cryptography is done in other threads.
        await (turns < FAST_TURNS ? nextTurn() : sleep(1));
        const isWaiting = !host.isBusy() || network.waiting() > 0;
        still = activity === before && isWaiting ? still + 1 : 0;
      }
      around.settled();
    },
    pass: async (span) => {
      const end = clock.now() + span;
      for (;;) {
        await host.settle();
        const next = Math.min(clock.nextTimer() ?? end, alarm.ringsAt() ?? end, end);
        clock.moveTo(Math.max(next, clock.now()));
        clock.fireDue();
        if ((alarm.ringsAt() ?? Number.POSITIVE_INFINITY) <= clock.now()) {
          alarm.ring();
          host.hand((app) => app.alarmRang(), true);
        } else if (next >= end) break;
      }
      await host.settle();
    },
    sleep: async (span) => {
      await host.settle();
      clock.moveTo(clock.now() + span);
      network.breakOff();
      host.presence = 'active';
      host.hand((app) => app.somebodyCameBack());
      await host.pass(0);
    },
  };
  return host;
}
