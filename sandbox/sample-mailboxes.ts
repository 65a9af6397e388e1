import { loadSampleMail } from './mail/load-sample-mail.ts';
import { SAMPLE_ACCOUNTS } from './mail/sample-accounts.ts';
import { createMailbox } from './mailbox/create-mailbox.ts';
import type { Mailbox } from './mailbox/mailbox.ts';

/** Creates a mailbox for each sample account, by address, with its sample mail dated as if it had arrived recently. */
export async function sampleMailboxes(): Promise<ReadonlyMap<string, Mailbox>> {
  const now = Date.now();
  const mailboxes = SAMPLE_ACCOUNTS.map(({ address, firstHistoryId }) =>
    createMailbox({ address, ...(firstHistoryId === undefined ? {} : { firstHistoryId }) }),
  );
  await Promise.all(mailboxes.map((mailbox) => loadSampleMail(mailbox, now)));
  return new Map(mailboxes.map((mailbox) => [mailbox.address, mailbox]));
}
