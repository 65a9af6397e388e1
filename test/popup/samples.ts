import type { AccessLevel } from '../../src/core/account/access-level.ts';
import type { Action } from '../../src/core/actions/action.ts';
import { EMPTY_MAILBOX, type Mailbox } from '../../src/core/mailbox/mailbox.ts';
import type { Message } from '../../src/core/mailbox/message.ts';
import { DEFAULT_WATCH, type Watch } from '../../src/core/mailbox/watch.ts';
import type { Health } from '../../src/core/schedule/health.ts';
import type { NamedLabel } from '../../src/storage/mailbox-items.ts';
import type { AccountOverview } from '../../src/storage/overview.ts';

/** The moment at which the tests look. */
export const NOW = new Date('2026-11-21T14:05:30').getTime();

export const message = (id: string, change: Partial<Message> = {}): Message => ({
  id,
  threadId: `thread-${id}`,
  from: { name: 'Grace Hopper', address: 'grace@example.com' },
  subject: `Subject ${id}`,
  snippet: `Snippet ${id}`,
  receivedAt: NOW - 5 * 60_000,
  labels: ['INBOX', 'UNREAD'],
  mayHaveAttachments: false,
  ...change,
});

/** A mailbox that lists `messages`, newest first, and counts them unless told otherwise. */
export const mailboxOf = (messages: readonly Message[], count = messages.length): Mailbox => ({
  ...EMPTY_MAILBOX,
  historyId: '1',
  count: { messages: count, threads: count },
  countOwed: false,
  unread: messages.map(({ id, threadId }) => ({ id, threadId })),
  messages: Object.fromEntries(messages.map((each) => [each.id, each])),
});

export const GOOD: Health = { failures: 0, askedAt: NOW - 30_000, checkedAt: NOW - 30_000 };

interface AccountChange {
  readonly id?: string;
  readonly email?: string;
  readonly level?: AccessLevel;
  readonly mailbox?: Mailbox;
  readonly health?: Health;
  readonly watch?: Watch;
  readonly paused?: boolean;
  readonly labels?: readonly NamedLabel[];
  readonly actions?: readonly Action[];
}

export function accountView(change: AccountChange = {}): AccountOverview {
  const { id = 'ada', email = 'ada@example.com', level = 'read', mailbox = mailboxOf([]), health = GOOD } = change;
  const { watch = DEFAULT_WATCH, paused = false, labels = [], actions = [] } = change;
  const client = { id: 'client', secret: 'secret' };
  const account = { id, email, level, client, generation: 1, signedInAt: 0, watch, color: 5, paused };
  return { account, mailbox, health, labels, actions };
}
