import type { Mailbox } from '../mailbox/mailbox.ts';
import type { Watch } from '../mailbox/watch.ts';
import type { Action } from './action.ts';
import { afterAction } from './after-action.ts';

/**
 * The mailbox as it is shown: what Gmail last said, and over it what was asked for and waits for Gmail's yes. What is done
 * is in the mailbox already, and what was refused has no effect.
 */
export function withActions(mailbox: Mailbox, actions: readonly Action[], watch: Watch): Mailbox {
  return actions
    .filter(({ state }) => state.kind === 'waiting')
    .reduce((before, action) => afterAction(before, action, watch), mailbox);
}
