import { createRandom } from '../chaos/random.ts';
import { drawWalk } from './draw-walk.ts';
import { playWalk } from './play/play-walk.ts';
import { shrink } from './shrink.ts';
import type { WalkEvent } from './walk-event.ts';

/** A walk in which something was not as it must be. */
export interface FoundFailure {
  readonly seed: number;
  readonly flaws: readonly string[];
  /** The fewest events found with which it still is. */
  readonly events: readonly WalkEvent[];
}

/** Walks that were tried to shorten a failing one. */
const MOST_TRIES = 300;

/** Plays the walk of a seed; where it fails, looks for a shorter one that does. */
export async function findFailure(seed: number): Promise<FoundFailure | undefined> {
  const random = createRandom(seed);
  const keeping = random.happens(0.7) ? 'clock' : 'timer';
  const drawn = drawWalk(random);
  const play = (events: readonly WalkEvent[]) => playWalk(events, keeping);
  const failure = await play(drawn);
  if (failure === undefined) return undefined;
  const fails = async (events: readonly WalkEvent[]): Promise<boolean> => (await play(events)) !== undefined;
  const events = await shrink(drawn.slice(0, failure.at + 1), fails, MOST_TRIES);
  return { seed, flaws: (await play(events))?.flaws ?? failure.flaws, events };
}

/** The failure as a person reads it, with the way to see it again. */
export function tellFailure({ seed, flaws, events }: FoundFailure): string {
  return [
    `The walk of seed ${seed} fails:`,
    ...flaws.map((flaw) => `  ${flaw}`),
    'after',
    ...events.map((event) => `  ${JSON.stringify(event)}`),
    `Again: npm run walk -- --walks 1 --seed ${seed}`,
  ].join('\n');
}
