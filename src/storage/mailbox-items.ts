import * as v from 'valibot';
import type { AccountId } from '../core/account.ts';
import { type Health, NEW_HEALTH } from '../core/health.ts';
import { EMPTY_MAILBOX, type Mailbox } from '../core/mailbox.ts';
import { item } from './item.ts';
import { ProblemShape } from './problem-shape.ts';

const MessageShape = v.object({
  id: v.string(),
  threadId: v.string(),
  from: v.object({ name: v.string(), address: v.string() }),
  subject: v.string(),
  snippet: v.string(),
  receivedAt: v.number(),
});

const MailboxShape = v.object({
  historyId: v.optional(v.pipe(v.string(), v.digits())),
  count: v.optional(v.object({ messages: v.number(), threads: v.number() })),
  countedAt: v.optional(v.number()),
  countOwed: v.boolean(),
  unread: v.array(v.object({ id: v.string(), threadId: v.string() })),
  more: v.boolean(),
  messages: v.record(v.string(), MessageShape),
});

const HealthShape = v.object({
  problem: v.optional(ProblemShape),
  failures: v.number(),
  nextPollAt: v.optional(v.number()),
  checkedAt: v.optional(v.number()),
});

/** What Gmail last said of an account. Local. */
export const mailboxItem = (account: AccountId) => item<Mailbox>(`mailbox:${account}`, MailboxShape, EMPTY_MAILBOX);

/** How asking for an account goes. Local. */
export const healthItem = (account: AccountId) => item<Health>(`health:${account}`, HealthShape, NEW_HEALTH);
