import type { Account } from '../../core/account/account.ts';
import type { Mailbox } from '../../core/mailbox/mailbox.ts';
import { ok, type Result } from '../../core/result.ts';
import type { EpochMs } from '../../core/time.ts';
import type { AskFailure, AskGmail } from '../ask/ask-gmail.ts';
import type { MailboxWriter } from './mailbox-writer.ts';

/** What the steps of one poll of one account work with. */
export interface Sync {
  readonly account: Account;
  readonly ask: AskGmail;
  readonly mailbox: MailboxWriter;
  readonly now: () => EpochMs;
  /** Whether to look at the mailbox's address, which may have changed. */
  readonly asksAddress?: boolean;
}

/** How a step ended; `outdated`, which is not a failure, if the account was removed or changed meanwhile. */
export type Step = Promise<Result<'done' | 'outdated', AskFailure>>;

/** The result of a step that ended with a write. */
export function ended(stored: boolean): Result<'done' | 'outdated', AskFailure> {
  return ok(stored ? 'done' : 'outdated');
}

/** Ends a step with one transition; writes nothing if the transition changes nothing. */
export async function endedBy({ mailbox }: Sync, transition: (before: Mailbox) => Mailbox): Step {
  return transition(mailbox.now()) === mailbox.now() ? ok('done') : ended(await mailbox.change(transition));
}
