import * as v from 'valibot';
import type { AccountId } from '../core/account/account.ts';
import { EMPTY_MAILBOX, type Mailbox } from '../core/mailbox/mailbox.ts';
import { isMessage, type Message } from '../core/mailbox/message.ts';
import type { LabelId } from '../core/mailbox/watch.ts';
import { type Health, NEW_HEALTH } from '../core/schedule/health.ts';
import { item, list } from './item.ts';
import { ProblemShape } from './problem-shape.ts';

const Ids = v.array(v.string());

const MailboxShape = v.object({
  historyId: v.optional(v.pipe(v.string(), v.digits())),
  count: v.optional(v.object({ messages: v.number(), threads: v.number() })),
  countedAt: v.optional(v.number()),
  countOwed: v.boolean(),
  unread: v.array(v.object({ id: v.string(), threadId: v.string() })),
  more: v.boolean(),
  messages: v.record(v.string(), v.custom<Message>(isMessage)),
  withheld: v.optional(v.record(v.string(), v.object({ since: v.number(), tries: v.number(), askAt: v.number() })), {}),
  staleMarks: v.optional(Ids, []),
  lostLabels: v.optional(Ids, []),
  doubt: v.optional(v.object({ rounds: v.number(), askAt: v.number() })),
  lostAt: v.optional(v.number()),
  listedAt: v.optional(v.number()),
  newestSeen: v.optional(v.string()),
  forcedListings: v.number(),
  announcements: v.object({ owed: Ids, inSummary: Ids, showing: Ids, done: Ids }),
});

const HealthShape = v.object({
  problem: v.optional(ProblemShape),
  failures: v.number(),
  askedAt: v.optional(v.number()),
  checkedAt: v.optional(v.number()),
  chance: v.optional(v.number()),
});

/** What Gmail last said of an account. Local. */
export const mailboxItem = (account: AccountId) => item<Mailbox>(`mailbox:${account}`, MailboxShape, EMPTY_MAILBOX);

/** How asking for an account goes. Local. */
export const healthItem = (account: AccountId) => item<Health>(`health:${account}`, HealthShape, NEW_HEALTH);

/** A label as a person knows it. */
export interface NamedLabel {
  readonly id: LabelId;
  readonly name: string;
}

/** The labels that an account has, as Gmail last listed them. Local. */
export const labelsItem = (account: AccountId) =>
  list<NamedLabel>(`labels:${account}`, v.object({ id: v.string(), name: v.string() }));

/** Units of Gmail's quota spent since a moment. Session. */
export const spentItem = (account: AccountId) =>
  item<{ readonly since: number; readonly units: number }>(
    `spent:${account}`,
    v.object({ since: v.number(), units: v.number() }),
    { since: 0, units: 0 },
  );
