import type { FaultRule } from './faults.ts';
import type { Lag } from './gmail/replica.ts';
import type { Mailbox } from './mailbox/mailbox.ts';
import type { RequestLog } from './request-log.ts';

/** How to start; ports that are omitted take any free port. */
export interface SandboxOptions {
  /** TLS, for all of Google's hosts. */
  readonly port?: number;
  /** Plain HTTP, for the control page. */
  readonly controlPort?: number;
  /** The client's registered redirect URIs. */
  readonly redirectUris?: readonly string[];
  /** Lifetime of an access token, by default 3599 as at Google. */
  readonly accessTokenSeconds?: number;
  /** Whether refresh tokens are bound to the key of a DPoP proof, by default true as at Google. */
  readonly bindsTokens?: boolean;
  /** Quota units that one user may spend per minute, by default 6,000 as at Google. */
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
  /** Activates a fault; returns a function that removes it. */
  addFault(rule: FaultRule): () => void;
  /** Makes Gmail's answers for one account lag behind its mailbox; returns a function that ends this. */
  hold(address: string, lag: Lag): () => void;
  /** Removes every fault and every lag. */
  clearFaults(): void;
  /** Makes the access tokens of one account, or of all, return 401 from now on. */
  expireAccessTokens(address?: string): Promise<void>;
  /** The refresh token issued last to an account, in plain, as a thief would want it. */
  refreshTokenOf(address: string): string;
  /** Like revoking access in the Google account: a refresh returns invalid_grant, Gmail 401. */
  revokeAccess(address: string): Promise<void>;
  /** A fetch for Node that reaches this sandbox under Google's host names; redirects are returned, not followed. */
  fetch(url: string | URL, init?: RequestInit): Promise<Response>;
  stop(): Promise<void>;
}
