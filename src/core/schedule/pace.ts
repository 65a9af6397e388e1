import { MINUTE, type Millis } from '../time.ts';

/** Whether somebody is at the computer, as the browser's `idle` API tells it. */
export type Presence = 'active' | 'idle' | 'locked';

/** Nobody looks at the badge of an idle computer, and less so of a locked one. */
const SLOWEST: Readonly<Record<Presence, Millis>> = { active: 0, idle: 5 * MINUTE, locked: 15 * MINUTE };

/** How often to ask Gmail: the person's own pace, or more slowly while nobody is there. */
export function paceWhile(presence: Presence, pace: Millis): Millis {
  return Math.max(pace, SLOWEST[presence]);
}
