import type { MailContent } from './mime/mail-content.ts';

const REPLY_PREFIX = /^\s*(?:re|fwd?|aw|wg|sv|vs|antw|tr)\s*:\s*/i;

function bareSubject(subject: string): string {
  let bare = subject;
  while (REPLY_PREFIX.test(bare)) bare = bare.replace(REPLY_PREFIX, '');
  return bare.trim().toLowerCase();
}

const idsIn = (header: string | undefined): readonly string[] => header?.match(/<[^<>\s]+>/g) ?? [];

/** Finds a message's thread: one that it refers to (In-Reply-To, References) and whose subject is the same except for Re:. */
export interface ThreadIndex {
  threadFor(mail: MailContent): string | undefined;
  add(mail: MailContent, threadId: string): void;
}

/** Creates an empty index. */
export function createThreadIndex(): ThreadIndex {
  const threads = new Map<string, { readonly threadId: string; readonly subject: string }>();
  return {
    threadFor(mail) {
      const subject = bareSubject(mail.subject);
      for (const id of [...idsIn(mail.inReplyTo), ...idsIn(mail.references).toReversed()]) {
        const known = threads.get(id);
        if (known?.subject === subject) return known.threadId;
      }
      return undefined;
    },
    add(mail, threadId) {
      for (const id of idsIn(mail.messageId)) threads.set(id, { threadId, subject: bareSubject(mail.subject) });
    },
  };
}
