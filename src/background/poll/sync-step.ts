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
}

/** How a step ended; `outdated` without trouble, where the account it served is no longer what it was. */
export type Step = Promise<Result<'done' | 'outdated', AskFailure>>;

/** The end of a step whose last act was a write. */
export function ended(stored: boolean): Result<'done' | 'outdated', AskFailure> {
  return ok(stored ? 'done' : 'outdated');
}

/** The end of a step that is one transition: where that changes nothing, nothing is written. */
export async function endedBy({ mailbox }: Sync, transition: (before: Mailbox) => Mailbox): Step {
  return transition(mailbox.now()) === mailbox.now() ? ok('done') : ended(await mailbox.change(transition));
}
