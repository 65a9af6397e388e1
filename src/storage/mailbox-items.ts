import * as v from 'valibot';
import type { AccountId } from '../core/account/account.ts';
import { EMPTY_MAILBOX, type Mailbox } from '../core/mailbox/mailbox.ts';
import { isMailId, isMessage, type Message } from '../core/mailbox/message.ts';
import type { LabelId } from '../core/mailbox/watch.ts';
import { type Health, NEW_HEALTH } from '../core/schedule/health.ts';
import type { EpochMs } from '../core/time.ts';
import { item, list } from './item.ts';
import { HistoryId, Keyed, MailId, Moment, ProblemShape } from './shapes.ts';

const Ids = v.array(MailId);

const Messages = v.pipe(Keyed, v.record(MailId, v.custom<Message>(isMessage)));

const MailboxShape = v.object({
  historyId: v.optional(HistoryId),
  count: v.optional(v.object({ messages: v.number(), threads: v.number() })),
  countedAt: v.optional(Moment),
  countOwed: v.boolean(),
  unread: v.array(v.object({ id: MailId, threadId: MailId })),
  more: v.boolean(),
  messages: Messages,
  unlisted: v.optional(Messages, {}),
  withheld: v.optional(
    v.pipe(Keyed, v.record(MailId, v.object({ since: Moment, tries: v.number(), askAt: Moment }))),
    {},
  ),
  staleMarks: v.optional(Ids, []),
  lostLabels: v.optional(v.array(v.string()), []),
  doubt: v.optional(v.object({ rounds: v.number(), askAt: Moment })),
  lostAt: v.optional(Moment),
  listedAt: v.optional(Moment),
  // Empty if the list was built from no messages.
  newestSeen: v.optional(
    v.pipe(
      v.string(),
      v.check((id) => id === '' || isMailId(id)),
    ),
  ),
  forcedListings: v.number(),
  announcements: v.object({ owed: Ids, inSummary: Ids, showing: Ids, done: Ids }),
});

const HealthShape = v.object({
  problem: v.optional(ProblemShape),
  failures: v.number(),
  askedAt: v.optional(Moment),
  checkedAt: v.optional(Moment),
  chance: v.optional(v.number()),
  rest: v.optional(v.object({ since: Moment, until: Moment })),
});

/** Gmail's last data for an account. Local. */
export const mailboxItem = (account: AccountId) => item<Mailbox>(`mailbox:${account}`, MailboxShape, EMPTY_MAILBOX);

/** How polling for an account is going. Local. */
export const healthItem = (account: AccountId) => item<Health>(`health:${account}`, HealthShape, NEW_HEALTH);

/** A label as the user knows it. */
export interface NamedLabel {
  readonly id: LabelId;
  readonly name: string;
}

/** An account's labels, as Gmail last listed them. Local. */
export const labelsItem = (account: AccountId) =>
  list<NamedLabel>(`labels:${account}`, v.object({ id: v.string(), name: v.pipe(v.string(), v.check(isWellFormed)) }));

/** Units of Gmail's quota spent since a given time. */
export interface Spent {
  readonly since: EpochMs;
  readonly units: number;
}

/** What was spent for an account. Session. */
export const spentItem = (account: AccountId) =>
  item<Spent>(`spent:${account}`, v.object({ since: v.number(), units: v.number() }), { since: 0, units: 0 });

function isWellFormed(text: string): boolean {
  return text.isWellFormed();
}
