import { ACTING } from './acting.ts';
import { FIVE_ACCOUNTS } from './five-accounts.ts';
import { READING } from './reading.ts';
import type { Act } from './scene.ts';
import { BEFORE_MAIL } from './signing-in.ts';

/** Every scene, in the order that needs the fewest sign-ins. */
export const ACTS: readonly Act[] = [...BEFORE_MAIL, READING, ACTING, FIVE_ACCOUNTS];
