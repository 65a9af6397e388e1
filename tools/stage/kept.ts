import * as v from 'valibot';
import type { Stage } from './stage.ts';

const Accounts = v.optional(v.array(v.object({ id: v.string(), email: v.string() })), []);
const Health = v.looseObject({
  problem: v.optional(v.looseObject({ kind: v.string(), until: v.optional(v.number()) })),
  askedAt: v.optional(v.number()),
});
const Ids = v.array(v.string());
const Mailbox = v.object({
  historyId: v.optional(v.string()),
  countOwed: v.boolean(),
  count: v.optional(v.object({ messages: v.number(), threads: v.number() })),
  unread: v.array(v.object({ id: v.string() })),
  more: v.boolean(),
  forcedListings: v.number(),
  withheld: v.record(v.string(), v.looseObject({ askAt: v.number() })),
  doubt: v.optional(v.looseObject({ askAt: v.number() })),
  announcements: v.object({ owed: Ids, inSummary: Ids, showing: Ids, done: Ids }),
  messages: v.record(v.string(), v.looseObject({ subject: v.string(), labels: Ids })),
});

const Action = v.object({
  id: v.string(),
  messages: v.array(v.object({ id: v.string() })),
  state: v.looseObject({ kind: v.string(), problem: v.optional(v.looseObject({ kind: v.string() })) }),
});
const Actions = v.optional(v.array(Action), []);

/** What local storage holds for one account. */
export interface KeptAccount {
  readonly id: string;
  readonly email: string;
  readonly refreshToken: unknown;
  readonly health: v.InferOutput<typeof Health>;
  readonly mailbox: v.InferOutput<typeof Mailbox>;
  readonly actions: v.InferOutput<typeof Actions>;
}

/** Every stored account; rejects if one is incomplete. */
export async function keptAccounts({ browser }: Stage): Promise<readonly KeptAccount[]> {
  const local = await browser.storage('local');
  return v.parse(Accounts, local.accounts).map((account) => ({
    ...account,
    refreshToken: local[`refresh-token:${account.id}`],
    health: v.parse(Health, local[`health:${account.id}`]),
    mailbox: v.parse(Mailbox, local[`mailbox:${account.id}`]),
    actions: v.parse(Actions, local[`actions:${account.id}`]),
  }));
}

/** What local storage holds for no account: the Google client, the storage version, and the requests of sign-ins. */
const OF_NONE = ['client', 'version', 'requests', 'older-requests', 'request-days'];

/** The names of what local storage holds for accounts. */
export async function keptNames({ browser }: Stage): Promise<readonly string[]> {
  return Object.keys(await browser.storage('local')).filter((name) => !OF_NONE.includes(name));
}
