import type { Mailbox as GmailMailbox } from '../../sandbox/mailbox/mailbox.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import { startSandbox } from '../../sandbox/start-sandbox.ts';
import { createApp } from '../../src/background/create-app.ts';
import type { Http } from '../../src/core/http.ts';
import type { Mailbox } from '../../src/core/mailbox/mailbox.ts';
import { listedMessages } from '../../src/core/mailbox/mailbox.ts';
import { accountsItem } from '../../src/storage/account-items.ts';
import { mailboxItem } from '../../src/storage/mailbox-items.ts';
import type { FakeBrowser } from './fake-browser.ts';
import { createFakeWorld, FAKE_REDIRECT_URI, type FakeWorld, type FakeWorldOptions } from './fake-world.ts';
import { createBrowser } from './sandbox-browser.ts';
import { walk } from './sandbox-sign-in.ts';

export const ADA = 'ada@example.com';

/** Starts a sandbox with a fake world's redirect URI registered. */
export function startSandboxForWorlds(): Promise<Sandbox> {
  return startSandbox({ redirectUris: [FAKE_REDIRECT_URI] });
}

/** The sandbox's network as the extension's `http`. */
function httpOf(sandbox: Sandbox): Http {
  return (url, { method = 'GET', headers = {}, body, signal }) =>
    sandbox.fetch(url, { method, headers, body: body ?? null, ...(signal === undefined ? {} : { signal }) });
}

/** Starts a worker in `browser` (or a new one) whose Google is the sandbox and whose user, `address`, allows everything. */
export function workerAt(sandbox: Sandbox, options: FakeWorldOptions = {}, address = ADA): FakeWorld {
  return createFakeWorld({
    http: httpOf(sandbox),
    builtInClient: sandbox.client,
    runWebAuthFlow: async (url) => {
      const page = await walk(createBrowser(sandbox), url, { account: address });
      return { kind: 'returned', url: page.url.href };
    },
    ...options,
  });
}

/** Signs in `address` and returns the worker that did it. */
export async function signedInWorker(sandbox: Sandbox, address = ADA): Promise<FakeWorld> {
  const world = workerAt(sandbox, {}, address);
  const signedIn = await createApp(world).commands.signIn('read');
  if (!signedIn.ok) throw new Error(`Sign-in failed: ${JSON.stringify(signedIn.problem)}`);
  return world;
}

/** Everything stored for the only account. */
export async function keptMailbox(world: FakeWorld): Promise<Mailbox> {
  const { accounts } = await world.local.read({ accounts: accountsItem });
  const [account] = accounts;
  if (account === undefined) throw new Error('No account is signed in');
  return (await world.local.read({ mailbox: mailboxItem(account.id) })).mailbox;
}

/** What a user sees of a mailbox: the count, and the ids in the list. */
export function seen(mailbox: Mailbox): { readonly count: number | undefined; readonly list: readonly string[] } {
  return { count: mailbox.count?.messages, list: listedMessages(mailbox).map(({ id }) => id) };
}

/** The same according to the sandbox's own mailbox. */
export function truth(sandbox: Sandbox, address = ADA): ReturnType<typeof seen> {
  return truthOf(sandbox.mailbox(address));
}

/** What should be visible of Gmail's mailbox. */
export function truthOf(mailbox: GmailMailbox): ReturnType<typeof seen> {
  return {
    count: mailbox.counts('INBOX').messagesUnread,
    list: mailbox
      .unread('INBOX')
      .slice(0, 25)
      .map(({ id }) => id),
  };
}

/** Starts a second worker in the same browser, as after the first was killed. */
export function nextWorker(sandbox: Sandbox, browser: FakeBrowser): FakeWorld {
  return workerAt(sandbox, { browser });
}
