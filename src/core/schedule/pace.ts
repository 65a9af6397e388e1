import { MINUTE, type Millis } from '../time.ts';

/** Whether the user is at the computer, as the browser's `idle` API reports it. */
export type Presence = 'active' | 'idle' | 'locked';

/** How long the computer is unused before the user counts as away. */
export const IDLE_AFTER: Millis = 5 * MINUTE;

/** The shortest pause between polls: nobody looks at the badge of an idle computer, and even less of a locked one. */
const SLOWEST: Readonly<Record<Presence, Millis>> = { active: 0, idle: 5 * MINUTE, locked: 15 * MINUTE };

/** How often to poll Gmail: at the user's own pace, or more slowly while the user is away. */
export function paceWhile(presence: Presence, pace: Millis): Millis {
  return Math.max(pace, SLOWEST[presence]);
}
