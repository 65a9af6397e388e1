import { answerGmail, type Caller, type GmailAnswer } from '../../../sandbox/gmail/answer-gmail.ts';
import { createQuota, type Quota } from '../../../sandbox/gmail/quota.ts';
import type { Mailbox } from '../../../sandbox/mailbox/mailbox.ts';

const AUTH = 'https://www.googleapis.com/auth/gmail.';

/** A caller with Gmail scopes by their short names, e.g. `readonly`. */
export function callerWith(email: string, ...scopes: readonly string[]): Caller {
  return { email, scopes: new Set(scopes.map((scope) => AUTH + scope)) };
}

/** What a test may vary; left out, the mailbox's owner asks with gmail.modify. */
export interface Asking {
  readonly as?: Caller;
  readonly quota?: Quota;
  readonly body?: unknown;
}

/** Asks the sandbox's Gmail for `users/me/<path>`; a body makes it a POST unless the verb is given (`POST messages/1/trash`). */
export function ask(mailbox: Mailbox, path: string, { as, quota = createQuota(), body }: Asking = {}): GmailAnswer {
  const [, verb, rest = ''] = /^(?:(POST|GET) )?(.*)$/.exec(path) ?? [];
  const url = new URL(
    `https://gmail.googleapis.com/gmail/v1/users/${rest.startsWith('~') ? rest.slice(1) : `me/${rest}`}`,
  );
  const request = {
    method: verb ?? (body === undefined ? 'GET' : 'POST'),
    path: url.pathname,
    query: url.searchParams,
    body: body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body),
  };
  const mailboxes = (email: string): Mailbox | undefined => (email === mailbox.address ? mailbox : undefined);
  return answerGmail(request, as ?? callerWith(mailbox.address, 'modify'), mailboxes, quota);
}

/** The JSON of an answer. */
export function json(answer: GmailAnswer): unknown {
  return JSON.parse(answer.body);
}
