import type { FaultRule } from './faults.ts';
import type { Lag } from './gmail/replica.ts';
import type { Mailbox } from './mailbox/mailbox.ts';
import type { RequestLog } from './request-log.ts';

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
  /** Makes Gmail's answers for one account run behind its mailbox; gives the end of that. */
  hold(address: string, lag: Lag): () => void;
  /** Removes every fault, and lets every answer catch up. */
  clearFaults(): void;
  /** Makes the access tokens of one account, or of all, answer 401 from now on. */
  expireAccessTokens(address?: string): Promise<void>;
  /** As in one's Google account page: a refresh answers invalid_grant, Gmail 401. */
  revokeAccess(address: string): Promise<void>;
  /** A fetch for Node that reaches this sandbox under Google's host names; redirects are handed back. */
  fetch(url: string | URL, init?: RequestInit): Promise<Response>;
  stop(): Promise<void>;
}
