import * as v from 'valibot';
import type { AccountId } from '../core/account/account.ts';
import type { Action } from '../core/actions/action.ts';
import { ACTION_KINDS } from '../core/actions/action-table.ts';
import { isMessage, type Message } from '../core/mailbox/message.ts';
import { list } from './item.ts';
import { HistoryId, MailId, Moment, ProblemShape } from './shapes.ts';

const ActionShape: v.GenericSchema<unknown, Action> = v.object({
  id: v.string(),
  kind: v.picklist(ACTION_KINDS),
  undoes: v.optional(v.string()),
  wholeConversation: v.boolean(),
  messages: v.array(v.custom<Message>(isMessage)),
  others: v.optional(v.array(v.object({ id: MailId, threadId: MailId, labels: v.array(v.string()) }))),
  askedAt: Moment,
  state: v.variant('kind', [
    v.object({
      kind: v.literal('waiting'),
      mayBeSent: v.optional(v.boolean()),
      sentAfter: v.optional(HistoryId),
      trouble: v.optional(v.object({ problem: ProblemShape, tries: v.number(), at: Moment })),
    }),
    v.object({ kind: v.literal('done'), at: Moment }),
    v.object({
      kind: v.literal('refused'),
      problem: v.variant('kind', [
        ProblemShape,
        v.object({ kind: v.literal('not-found') }),
        v.object({ kind: v.literal('unconfirmed') }),
      ]),
      at: v.optional(Moment),
    }),
  ]),
});

/** The actions requested for an account and not settled, oldest first. Local. */
export const actionsItem = (account: AccountId) => list<Action>(`actions:${account}`, ActionShape);
