import { type Account, type AccountId, isCurrent } from '../../core/account/account.ts';
import { afterNewAddress } from '../../core/mailbox/after-answers.ts';
import type { HistoryId } from '../../core/mailbox/history.ts';
import type { Mailbox } from '../../core/mailbox/mailbox.ts';
import type { EpochMs } from '../../core/time.ts';
import { accountsItem } from '../../storage/account-items.ts';
import { mailboxItem } from '../../storage/mailbox-items.ts';
import type { World } from '../world.ts';

/** The mailbox of one account as one poll knows it, with a way to change it. */
export interface MailboxWriter {
  /** The mailbox as last read or written. */
  readonly now: () => Mailbox;
  /**
   * Stores a transition. Returns false and stores nothing if the account was removed or signed in again, or if another
   * writer has moved the history id: the answers behind the transition are then out of date.
   */
  readonly change: (transition: Transition) => Promise<boolean>;
  /** Stores the account's new address, after which the list must be rebuilt; like `change`, but waits for no other write. */
  readonly rename: (email: string, now: EpochMs) => Promise<boolean>;
}

type Transition = (mailbox: Mailbox) => Mailbox;

/** Reads the stored mailbox of one account. */
export async function readMailbox(world: World, account: AccountId): Promise<Mailbox> {
  return (await world.local.read({ mailbox: mailboxItem(account) })).mailbox;
}

/** Creates a writer that starts from the mailbox `read`. Transitions that arrive during a write share the next one. */
export function openMailbox(world: World, account: Account, read: Mailbox): MailboxWriter {
  const items = { accounts: accountsItem, mailbox: mailboxItem(account.id) };
  let mailbox = read;
  let expected: HistoryId | undefined = mailbox.historyId;
  let lastWrite: Promise<unknown> = Promise.resolve();
  let waiting: { readonly transitions: Transition[]; readonly stored: Promise<boolean> } | undefined;

  async function write(transitions: readonly Transition[], email?: string): Promise<boolean> {
    let stored = false;
    const after = await world.local.update(items, (kept) => {
      if (!isCurrent(account, kept.accounts) || kept.mailbox.historyId !== expected) return {};
      stored = true;
      return {
        mailbox: transitions.reduce((before, transition) => transition(before), kept.mailbox),
        ...(email === undefined
          ? {}
          : { accounts: kept.accounts.map((one) => (one.id === account.id ? { ...one, email } : one)) }),
      };
    });
    mailbox = after.mailbox;
    if (stored) expected = mailbox.historyId;
    return stored;
  }

  return {
    now: () => mailbox,
    rename: (email, now) => write([(before) => afterNewAddress(before, now)], email),
    change: (transition) => {
      if (waiting === undefined) {
        const transitions: Transition[] = [];
        const stored = lastWrite.then(() => {
          waiting = undefined;
          return write(transitions);
        });
        // The next write starts after this one, however it ends.
        lastWrite = stored.catch(() => undefined);
        waiting = { transitions, stored };
      }
      waiting.transitions.push(transition);
      return waiting.stored;
    },
  };
}
