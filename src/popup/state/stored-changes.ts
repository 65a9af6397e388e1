import { LIST_SIZE } from '../../core/mailbox/mailbox.ts';
import { compareArrival, type MessageId } from '../../core/mailbox/message.ts';
import type { AccountOverview } from '../../storage/overview.ts';
import type { AskedHere } from './popup-state.ts';

/** The actions that Google has refused since `before` was read. */
export function newlyRefused(
  before: readonly AccountOverview[],
  after: readonly AccountOverview[],
): readonly AskedHere[] {
  return after.flatMap(({ account, actions }) => {
    const earlier = before.find((view) => view.account.id === account.id)?.actions ?? [];
    const wasRefused = (id: string): boolean => earlier.some((each) => each.id === id && each.state.kind === 'refused');
    return actions.flatMap((action) =>
      action.state.kind === 'refused' && !wasRefused(action.id) ? { account: account.id, action } : [],
    );
  });
}

/** How many messages have arrived since `before` was read; none of an account whose list was not there yet. */
export function newlyArrived(before: readonly AccountOverview[], after: readonly AccountOverview[]): number {
  let count = 0;
  for (const { account, mailbox } of after) {
    const earlier = before.find((view) => view.account.id === account.id)?.mailbox;
    if (earlier?.newestSeen === undefined || account.paused) continue;
    const { newestSeen } = earlier;
    const isNew = ({ id }: { readonly id: MessageId }): boolean => compareArrival(id, newestSeen) > 0;
    count += mailbox.unread.slice(0, LIST_SIZE).filter(isNew).length;
  }
  return count;
}
