import type { AccountId } from '../core/account/account.ts';
import type { GoogleClient } from '../core/account/google-client.ts';
import type { KeyStore } from '../core/account/key-set.ts';
import type { Policy } from '../core/account/policy.ts';
import type { PolicyFlaw } from '../core/account/policy-flaw.ts';
import type { RedirectUri } from '../core/account/redirect-uri.ts';
import type { BadgeTone } from '../core/badge.ts';
import type { Http } from '../core/http.ts';
import type { Result } from '../core/result.ts';
import type { Presence } from '../core/schedule/pace.ts';
import type { EpochMs, Millis } from '../core/time.ts';
import type { Store, WithLock } from '../storage/store.ts';
import type { Phrases } from '../words/phrases.ts';

/** How Google's sign-in window ended. */
export type FlowEnd =
  | { readonly kind: 'returned'; readonly url: string }
  | { readonly kind: 'cancelled' | 'page-refused' | 'already-open' };

/** Everything outside the app that the background works with. Tests replace it with their own. */
export interface World {
  /** Storage that outlives the browser. */
  readonly local: Store;
  /** Storage that lasts until the browser closes. */
  readonly session: Store;
  readonly keyStore: KeyStore;
  readonly http: Http;
  readonly now: () => EpochMs;
  /** In [0, 1). */
  readonly chance: () => number;
  /** False only if the browser is sure that there is no network. */
  readonly isOnline: () => boolean;
  /** Whether the user is active or away. */
  readonly presence: () => Promise<Presence>;
  readonly withLock: WithLock;
  /** Runs the task if the lock is free; otherwise returns `busy` at once. */
  readonly withFreeLock: <Value, Busy>(name: string, task: () => Promise<Value>, busy: Busy) => Promise<Value | Busy>;
  /** The redirect URI to which Google must send its answer. */
  readonly redirectUri: () => RedirectUri;
  /** Opens Google's page in a window and passes the window's id to `opened`. */
  readonly runWebAuthFlow: (url: string, opened: (window: number) => Promise<void>) => Promise<FlowEnd>;
  readonly closeWindow: (window: number) => Promise<void>;
  /** Whether the browser lets us reach Google's hosts. */
  readonly hasHosts: () => Promise<boolean>;
  readonly policy: () => Promise<Result<Policy, PolicyFlaw>>;
  /** The client of the build; the user's own client ranks before it, and that of the policy before both. */
  readonly builtInClient: GoogleClient | undefined;
  readonly showBadge: (badge: {
    readonly text: string;
    readonly tone: BadgeTone;
    readonly title: string;
  }) => Promise<void>;
  readonly alarmTime: () => Promise<EpochMs | undefined>;
  /** Sets the alarm to fire at `when`, or as soon after as the browser allows, and then every `pace`. */
  readonly setAlarm: (when: EpochMs, pace: Millis) => Promise<void>;
  readonly clearAlarm: () => Promise<void>;
  /** Whether the user has allowed notifications. */
  readonly mayNotify: () => Promise<boolean>;
  readonly showNotification: (notice: {
    readonly id: string;
    readonly title: string;
    readonly text: string;
  }) => Promise<void>;
  readonly clearNotification: (id: string) => Promise<void>;
  readonly visibleNotifications: () => Promise<ReadonlySet<string>>;
  readonly openTab: (url: string) => Promise<void>;
  readonly openWelcomePage: () => Promise<void>;
  /** Reports a bug in Tidings where developers look. */
  readonly report: (error: unknown) => void;
  readonly words: Phrases;
}

/** The names of the locks. Each is held across contexts, and the browser frees it when its holder dies. */
export const LOCKS = {
  signIn: 'sign-in',
  settleSignIn: 'settle-sign-in',
  revoke: 'revoke',
  lock: 'lock',
  poll: (account: AccountId) => `poll:${account}`,
  refresh: (account: AccountId) => `refresh:${account}`,
} as const;
