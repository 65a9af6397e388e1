import { SAMPLE_ACCOUNTS } from '../../sandbox/mail/sample-accounts.ts';
import type { Mailbox } from '../../sandbox/mailbox/mailbox.ts';
import { headerOf } from '../../sandbox/mailbox/mime/mail-header.ts';
import { personOf } from '../../sandbox/oauth/person.ts';
import type { LoggedRequest } from '../../sandbox/request-log.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import type { Canary } from './find-leaks.ts';

/** What a canary is of; each place says which of these it may hold. */
export type CanaryKind = 'access token' | 'secret' | 'account' | 'mail';

/** A canary with its kind. */
export interface KindOfCanary extends Canary {
  readonly kind: CanaryKind;
}

/** The parameters and members that are secret, by the names of RFC 6749, RFC 7636, OpenID Connect and RFC 7009 (`token`). */
const SECRETS: Readonly<Record<string, CanaryKind>> = {
  access_token: 'access token',
  refresh_token: 'secret',
  id_token: 'secret',
  code: 'secret',
  code_verifier: 'secret',
  client_secret: 'secret',
  state: 'secret',
  nonce: 'secret',
  token: 'secret',
};

/** Shorter words and addresses of mail could be part of what the extension says itself. */
const LEAST = 12;

/** Enough for what a test reads: some mailboxes hold thousands of messages, and some messages megabytes. */
const MOST = { messages: 100, lines: 5, characters: 200 } as const;

/** Everything of a sandbox that some place must not show: what it issued or received since its log began, accounts, and mail. */
export function canariesOf(sandbox: Pick<Sandbox, 'accounts' | 'client' | 'log' | 'mailbox'>): readonly KindOfCanary[] {
  return [
    ...halvesOf('client_secret', 'secret', sandbox.client.secret),
    ...secretsIn(sandbox.log.entries()),
    ...SAMPLE_ACCOUNTS.map(personOf).flatMap(({ address, sub }): readonly KindOfCanary[] => [
      { kind: 'account', name: 'address of an account', text: address },
      { kind: 'account', name: 'ID of an account', text: sub },
    ]),
    ...sandbox.accounts.flatMap((address) => mailOf(sandbox.mailbox(address), sandbox.accounts)),
  ];
}

/** The secrets in requests and answers, each once. */
function secretsIn(log: readonly LoggedRequest[]): readonly KindOfCanary[] {
  const pairs = log.flatMap(({ query, said, redirect }) => [
    ...new URLSearchParams(query),
    ...new URLSearchParams(said?.form),
    ...(redirect !== undefined && URL.canParse(redirect) ? new URL(redirect).searchParams : []),
    ...membersOf(said?.answer),
  ]);
  const known = new Map(
    pairs.flatMap(([name, text]) => {
      const kind = SECRETS[name];
      return kind === undefined ? [] : [[text, { name, kind }]];
    }),
  );
  return [...known].flatMap(([text, { name, kind }]) => halvesOf(name, kind, text));
}

/** The members of an answer that are text; none if it is no JSON object, as a fault may make it. */
function membersOf(answer: string | undefined): readonly (readonly [string, string])[] {
  try {
    return Object.entries(JSON.parse(answer ?? '{}')).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value] as const] : [],
    );
  } catch {
    return [];
  }
}

/** A secret by its halves, since a log that cuts it off leaks it as well; none if it is too short to be one. */
function halvesOf(name: string, kind: CanaryKind, text: string): readonly KindOfCanary[] {
  if (text.length < 2 * LEAST) return [];
  const middle = Math.floor(text.length / 2);
  return [text.slice(0, middle), text.slice(middle)].map((half) => ({ name, kind, text: half }));
}

/** Sender, subject and first lines of the newest messages, but for the addresses of the user's own accounts. */
function mailOf(mailbox: Mailbox, accounts: readonly string[]): readonly KindOfCanary[] {
  return mailbox
    .messages()
    .slice(0, MOST.messages)
    .flatMap(({ headers, snippet, content }) => {
      const [sender = ''] = /[^\s<>"]+@[^\s<>"]+/.exec(headerOf(headers, 'From') ?? '') ?? [];
      return [
        { name: 'sender', text: accounts.includes(sender) ? '' : sender },
        { name: 'subject', text: content.subject },
        { name: 'snippet', text: snippet },
        ...linesOf(content.text ?? '').map((text) => ({ name: 'text', text })),
      ];
    })
    .filter(({ text }) => text.length >= LEAST)
    .map(({ name, text }) => ({ kind: 'mail', name, text: text.slice(0, MOST.characters) }));
}

function linesOf(text: string): readonly string[] {
  const lines = text.split('\n', 10 * MOST.lines).map((line) => line.trim());
  return lines.filter((line) => line.length >= LEAST).slice(0, MOST.lines);
}
