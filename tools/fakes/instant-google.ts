import { answerGmail } from '../../sandbox/gmail/answer-gmail.ts';
import { createQuota } from '../../sandbox/gmail/quota.ts';
import { createReplica, type Replica } from '../../sandbox/gmail/replica.ts';
import { createMailbox } from '../../sandbox/mailbox/create-mailbox.ts';
import type { Mailbox } from '../../sandbox/mailbox/mailbox.ts';
import { storeGrant } from '../../src/background/sign-in/store-grant.ts';
import type { AccessLevel } from '../../src/core/account/access-level.ts';
import type { AccountId } from '../../src/core/account/account.ts';
import type { Http } from '../../src/core/http.ts';
import { HOUR } from '../../src/core/time.ts';
import { createKeys } from '../../src/oauth/keys/create-keys.ts';
import type { FakeBrowser } from './fake-browser.ts';
import { createFakeWorld, FAKE_CLIENT, type FakeWorld, type FakeWorldOptions } from './fake-world.ts';

/** A request that an instant Google received. */
interface Asked {
  readonly account: AccountId;
  /** A method such as `users.getProfile`, or `revoke`; undefined for a token refresh. */
  readonly method: string | undefined;
}

/** The sandbox's Gmail without network or sign-in, for any number of accounts, using the browser's clock. */
export interface InstantGoogle {
  readonly mailbox: (account: AccountId) => Mailbox;
  /** The mailbox as its answers describe it. */
  readonly replica: (account: AccountId) => Replica;
  readonly asked: Asked[];
  /** The Gmail methods that were called, for one account or for all. */
  readonly methods: (account?: AccountId) => readonly string[];
  /**
   * Called before Gmail answers: returns a replacement answer, or undefined for the real one. If the answer to a change is
   * replaced, the change is not made.
   */
  meddle: (account: AccountId, path: string) => Promise<Response | undefined> | Response | undefined;
  readonly start: (options?: FakeWorldOptions) => FakeWorld;
  /** Signs an account in as far as storage is concerned: stores what a sign-in stores, without the poll that follows it. */
  readonly add: (account: AccountId, level?: AccessLevel) => Promise<void>;
}

/** Google's names, so that a mistake in our own names is not repeated here. */
const SCOPES: Readonly<Record<AccessLevel, ReadonlySet<string>>> = {
  count: new Set(['https://www.googleapis.com/auth/gmail.readonly']),
  read: new Set(['https://www.googleapis.com/auth/gmail.readonly']),
  manage: new Set(['https://www.googleapis.com/auth/gmail.modify']),
};

/** Creates a Google whose accounts are added with `add`, for workers in `browser`. */
export function createInstantGoogle(browser: FakeBrowser): InstantGoogle {
  const mailboxes = new Map<AccountId, Mailbox>();
  const replicas = new Map<AccountId, Replica>();
  const levels = new Map<AccountId, AccessLevel>();
  const quota = createQuota(browser.now);
  const granted = new Set<AccountId>();
  const asked: Asked[] = [];

  const http: Http = async (address, { method = 'GET', headers = {}, body = '' }) => {
    const url = new URL(address);
    if (url.host === 'oauth2.googleapis.com') {
      const form = new URLSearchParams(String(body));
      if (url.pathname === '/revoke') return answerRevoke(form);
      const account = form.get('refresh_token')?.replace('1//', '') ?? '';
      asked.push({ account, method: undefined });
      const answer = await google.meddle(account, url.pathname);
      return answer ?? Response.json({ access_token: `ya29.${account}`, token_type: 'Bearer', expires_in: 3_599 });
    }
    const account = (headers.authorization ?? '').replace('Bearer ya29.', '');
    const request = { method, path: url.pathname, query: url.searchParams, body: String(body) };
    const caller = { email: account, scopes: SCOPES[levels.get(account) ?? 'read'] };
    const place = asked.push({ account, method: url.pathname }) - 1;
    const meddled = await google.meddle(account, url.pathname);
    if (meddled !== undefined && method === 'POST') return meddled;
    const answer = answerGmail(request, caller, (email) => replicas.get(email)?.mailbox, quota);
    asked[place] = { account, method: answer.gmailMethod };
    return (
      meddled ??
      new Response(answer.body === '' ? null : answer.body, { status: answer.status, headers: answer.headers })
    );
  };

  /** Ends all that a user granted; the user of a token that was ended is unknown, as at Google. */
  async function answerRevoke(form: URLSearchParams): Promise<Response> {
    const account = form.get('token')?.replace('1//', '') ?? '';
    asked.push({ account, method: 'revoke' });
    const answer = await google.meddle(account, '/revoke');
    if (answer !== undefined) return answer;
    return granted.delete(account) ? Response.json({}) : Response.json({ error: 'invalid_token' }, { status: 400 });
  }

  const google: InstantGoogle = {
    mailbox: (account) => known(mailboxes, account),
    replica: (account) => known(replicas, account),
    asked,
    methods: (account) =>
      asked.flatMap((one) => (account === undefined || one.account === account ? (one.method ?? []) : [])),
    meddle: () => undefined,
    start: (options) => createFakeWorld({ browser, http, ...options }),
    add: async (account, level = 'read') => {
      levels.set(account, level);
      granted.add(account);
      if (!mailboxes.has(account)) {
        const mailbox = createMailbox({ address: `${account}@example.com`, now: browser.now });
        mailboxes.set(account, mailbox);
        replicas.set(account, createReplica(mailbox));
      }
      const keys = await createKeys();
      browser.keys.set(keys.name, keys);
      const grant = {
        keys,
        subject: account,
        email: `${account}@example.com`,
        refreshToken: `1//${account}`,
        accessToken: `ya29.${account}`,
        accessTokenExpiresAt: browser.now() + HOUR,
        hostedDomain: undefined,
        isIssuerNamed: true,
        isBound: undefined,
        nonce: undefined,
      };
      await storeGrant(google.start(), grant, FAKE_CLIENT, level, browser.now());
    },
  };
  return google;
}

function known<Kept>(kept: ReadonlyMap<AccountId, Kept>, account: AccountId): Kept {
  const found = kept.get(account);
  if (found === undefined) throw new Error(`No account ${account}`);
  return found;
}

/** Delivers unread mail to the inbox, a millisecond apart. */
export function deliverTo(mailbox: Mailbox, count: number): readonly string[] {
  return mailbox.deliverMany(count, (index) => ({ from: 'bo@example.org', subject: `Number ${index}`, text: 'Text' }));
}
