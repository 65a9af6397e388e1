import type { Mailbox } from '../mailbox/mailbox.ts';
import { readSampleMail } from './read-sample-mail.ts';
import { SAMPLE_ACCOUNTS } from './sample-accounts.ts';

/** Fills an empty mailbox of a sample account with its labels and messages; `now` in epoch milliseconds. */
export async function loadSampleMail(mailbox: Mailbox, now: number): Promise<void> {
  const account = SAMPLE_ACCOUNTS.find(({ address }) => address === mailbox.address);
  if (account === undefined) throw new Error(`No sample mail for ${mailbox.address}`);
  for (const { name, color } of account.labels) mailbox.createLabel(name, color);
  // In sequence: a reply joins its conversation only after the message it replies to.
  for (const { raw, labels, at } of await readSampleMail(account.address, now)) {
    await mailbox.deliver(raw, { labels, at });
  }
}
