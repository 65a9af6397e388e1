import type { Mailbox } from '../mailbox/mailbox.ts';
import type { Watch } from '../mailbox/watch.ts';
import type { Action } from './action.ts';
import { afterAction } from './after-action.ts';

/**
 * The mailbox as it is shown: Gmail's last data, with the actions that Gmail has not confirmed applied on top.
 * Confirmed actions are already in the mailbox, and refused ones have no effect.
 */
export function withActions(mailbox: Mailbox, actions: readonly Action[], watch: Watch): Mailbox {
  return actions
    .filter(({ state }) => state.kind === 'waiting')
    .reduce((before, action) => afterAction(before, action, watch), mailbox);
}
