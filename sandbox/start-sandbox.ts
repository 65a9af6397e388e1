import { startControl } from './control/control-server.ts';
import { createFaultTable } from './faults.ts';
import { createQuota } from './gmail/quota.ts';
import { createReplica, type Lag } from './gmail/replica.ts';
import { SAMPLE_ACCOUNTS } from './mail/sample-accounts.ts';
import type { Mailbox } from './mailbox/mailbox.ts';
import { sandboxClient } from './oauth/client.ts';
import { personOf } from './oauth/person.ts';
import { createProvider } from './oauth/provider.ts';
import { createSigningKey } from './oauth/signing-key.ts';
import { createTokenStore } from './oauth/tokens/token-store.ts';
import { tokensIn } from './oauth/tokens/tokens.ts';
import { startUpstream } from './oauth/upstream.ts';
import { createRequestLog } from './request-log.ts';
import { sampleMailboxes } from './sample-mailboxes.ts';
import type { Sandbox, SandboxOptions } from './sandbox.ts';
import { createCertificate } from './server/certificate.ts';
import { createClientFetch } from './server/client-fetch.ts';
import { startFront } from './server/front.ts';
import { handle } from './server/handle.ts';
import { googleSites } from './sites.ts';

/** Starts a local Google on 127.0.0.1, with the sample mail in its mailboxes. */
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
  const bindsTokens = options.bindsTokens ?? true;
  const provider = await startUpstream(
    createProvider({ client, people, store, signingKey, accessTokenSeconds, bindsTokens }).callback(),
  );
  const replicas = new Map([...mailboxes].map(([address, mailbox]) => [address, createReplica(mailbox)]));
  const mailboxOf = (address: string): Mailbox | undefined => replicas.get(address)?.mailbox;
  const known = <Kept>(kept: ReadonlyMap<string, Kept>, address: string): Kept => {
    const found = kept.get(address);
    if (found === undefined) throw new Error(`No account ${address} in the sandbox`);
    return found;
  };
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
    hold: (address: string, lag: Lag) => known(replicas, address).hold(lag),
    clearFaults: () => {
      faults.clear();
      for (const replica of replicas.values()) replica.catchUp();
    },
    fetch: createClientFetch({ port: front.port, cert: certificate.cert }),
    mailbox: (address: string) => known(mailboxes, address),
    expireAccessTokens: async (address?: string) => tokens.expireAccessTokens(address),
    refreshTokenOf: tokens.refreshTokenOf,
    revokeAccess: async (address: string) => tokens.revoke(address),
  };
  const control = await startControl({ sandbox: running, faultNames: faults.names, samples }, options.controlPort ?? 0);
  return {
    ...running,
    controlUrl: control.url,
    stop: async () => {
      await Promise.all([front.stop(), control.stop(), provider.stop()]);
      // Last, so that requests that hang find their connection closed.
      faults.clear();
    },
  };
}
