import { startControl } from './control/control-server.ts';
import { createFaultTable, type FaultRule } from './faults.ts';
import { createQuota } from './gmail/quota.ts';
import { SAMPLE_ACCOUNTS } from './mail/sample-accounts.ts';
import type { Mailbox } from './mailbox/mailbox.ts';
import { sandboxClient } from './oauth/client.ts';
import { personOf } from './oauth/person.ts';
import { createProvider } from './oauth/provider.ts';
import { createSigningKey } from './oauth/signing-key.ts';
import { createTokenStore } from './oauth/token-store.ts';
import { tokensIn } from './oauth/tokens.ts';
import { startUpstream } from './oauth/upstream.ts';
import { createRequestLog, type RequestLog } from './request-log.ts';
import { sampleMailboxes } from './sample-mailboxes.ts';
import { createCertificate } from './server/certificate.ts';
import { createClientFetch } from './server/client-fetch.ts';
import { startFront } from './server/front.ts';
import { handle } from './server/handle.ts';
import { googleSites } from './sites.ts';

/** How to start; ports that are left out are any that are free. */
export interface SandboxOptions {
  /** TLS, for all of Google's hosts. */
  readonly port?: number;
  /** Plain HTTP, for the page for people. */
  readonly controlPort?: number;
  /** Where sign-ins may return to, registered for the client. */
  readonly redirectUris?: readonly string[];
  /** Life of an access token, by default 3599 as at Google. */
  readonly accessTokenSeconds?: number;
  /** Units of quota that one user may spend in a minute, by default 6,000 as at Google. */
  readonly unitsAMinute?: number;
}

/** A running local Google. */
export interface Sandbox {
  readonly port: number;
  /** http://127.0.0.1:PORT/ */
  readonly controlUrl: string;
  /** Base64 SHA-256 of the certificate's key, for Chromium's --ignore-certificate-errors-spki-list. */
  readonly spkiHash: string;
  readonly client: { readonly id: string; readonly secret: string };
  /** Addresses of the accounts, the main one first. */
  readonly accounts: readonly string[];
  /** Throws for an unknown address. */
  mailbox(address: string): Mailbox;
  readonly log: RequestLog;
  /** Puts a fault in force; gives its removal. */
  addFault(rule: FaultRule): () => void;
  clearFaults(): void;
  /** Makes the access tokens of one account, or of all, answer 401 from now on. */
  expireAccessTokens(address?: string): Promise<void>;
  /** As in one's Google account page: a refresh answers invalid_grant, Gmail 401. */
  revokeAccess(address: string): Promise<void>;
  /** A fetch for Node that reaches this sandbox under Google's host names; redirects are handed back. */
  fetch(url: string | URL, init?: RequestInit): Promise<Response>;
  stop(): Promise<void>;
}

/** Starts a local Google on 127.0.0.1, its mailboxes filled with the sample mails. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const client = sandboxClient(options.redirectUris);
  const people = SAMPLE_ACCOUNTS.map(personOf);
  const store = createTokenStore();
  const tokens = tokensIn(store, people);
  const faults = createFaultTable();
  const log = createRequestLog();
  const [certificate, signingKey, mailboxes] = await Promise.all([
    createCertificate(),
    createSigningKey(),
    sampleMailboxes(),
  ]);
  const samples = [...mailboxes.values()].flatMap((mailbox) => mailbox.messages().map(({ content }) => content.raw));
  const accessTokenSeconds = options.accessTokenSeconds ?? 3_599;
  const provider = await startUpstream(
    createProvider({ client, people, store, signingKey, accessTokenSeconds }).callback(),
  );
  const mailboxOf = (address: string): Mailbox | undefined => mailboxes.get(address);
  const sites = googleSites({ provider, tokens, quota: createQuota(Date.now, options.unitsAMinute), mailboxOf });
  const front = await startFront(options.port ?? 0, certificate, (ask) =>
    handle({ sites, accountOf: tokens.accountOf, faults, log }, ask),
  );
  const running = {
    port: front.port,
    spkiHash: certificate.spkiHash,
    client: { id: client.id, secret: client.secret },
    accounts: SAMPLE_ACCOUNTS.map(({ address }) => address),
    log,
    addFault: faults.add,
    clearFaults: faults.clear,
    fetch: createClientFetch({ port: front.port, cert: certificate.cert }),
    mailbox: (address: string) => {
      const mailbox = mailboxes.get(address);
      if (mailbox === undefined) throw new Error(`No account ${address} in the sandbox`);
      return mailbox;
    },
    expireAccessTokens: async (address?: string) => tokens.expireAccessTokens(address),
    revokeAccess: async (address: string) => tokens.revoke(address),
  };
  const control = await startControl({ sandbox: running, faultNames: faults.names, samples }, options.controlPort ?? 0);
  return {
    ...running,
    controlUrl: control.url,
    stop: async () => {
      await Promise.all([front.stop(), control.stop(), provider.stop()]);
      // Last, so that what hung finds its connection gone.
      faults.clear();
    },
  };
}
