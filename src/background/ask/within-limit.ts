import { SECOND } from '../../core/time.ts';
import type { World } from '../world.ts';

/** Chromium may end a worker whose event takes longer than 30 s; what is still owed then is paid by the next event. */
const EVENT_LIMIT = 25 * SECOND;

/** The world with all requests together, from now on, bound to the time that one event has. */
export function withinLimit(world: World): World {
  const signal = AbortSignal.timeout(EVENT_LIMIT);
  return { ...world, http: (url, init) => world.http(url, { ...init, signal }) };
}
