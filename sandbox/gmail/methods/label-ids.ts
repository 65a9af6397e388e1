import { invalidArgument } from '../../google-errors.ts';
import type { Mailbox } from '../../mailbox/mailbox.ts';
import { Refusal } from '../refusal.ts';

/** Refuses ids of labels that the mailbox does not have, naming the first. */
export function requireLabels(mailbox: Mailbox, ids: readonly string[]): void {
  const unknown = ids.find((id) => mailbox.label(id) === undefined);
  if (unknown !== undefined) throw new Refusal(invalidArgument(`Invalid label: ${unknown}`));
}
