import type { AccountId } from '../core/account/account.ts';
import type { GoogleClient } from '../core/account/google-client.ts';
import type { RedirectUri } from '../core/account/redirect-uri.ts';
import type { BadgeTone } from '../core/badge.ts';
import type { Http } from '../core/http.ts';
import type { Presence } from '../core/schedule/pace.ts';
import type { EpochMs, Millis } from '../core/time.ts';
import type { Store, WithLock } from '../storage/store.ts';
import type { Phrases } from '../words/phrases.ts';

/** How Google's window ended. */
export type FlowEnd =
  | { readonly kind: 'returned'; readonly url: string }
  | { readonly kind: 'cancelled' | 'page-refused' | 'already-open' };

/** Everything outside of the program that the background works with. Tests put their own in its place. */
export interface World {
  /** What outlives the browser. */
  readonly local: Store;
  /** What ends with the browser. */
  readonly session: Store;
  readonly http: Http;
  readonly now: () => EpochMs;
  /** In [0, 1). */
  readonly chance: () => number;
  /** False only where the browser is sure that there is no network. */
  readonly isOnline: () => boolean;
  /** Is somebody at the computer? */
  readonly presence: () => Promise<Presence>;
  readonly withLock: WithLock;
  /** Runs the task unless somebody holds the lock; then gives `busy` at once. */
  readonly withFreeLock: <Value, Busy>(name: string, task: () => Promise<Value>, busy: Busy) => Promise<Value | Busy>;
  /** Where Google's answer must be sent. */
  readonly redirectUri: () => RedirectUri;
  /** Opens Google's page in a window, whose id goes to `opened`. */
  readonly runWebAuthFlow: (url: string, opened: (window: number) => Promise<void>) => Promise<FlowEnd>;
  readonly closeWindow: (window: number) => Promise<void>;
  /** Does the browser let us reach Google's hosts? */
  readonly hasHosts: () => Promise<boolean>;
  /** The client of the organisation's policy or of the build; the person's own stands between the two. */
  readonly policyClient: () => Promise<GoogleClient | undefined>;
  readonly builtInClient: GoogleClient | undefined;
  readonly showBadge: (badge: {
    readonly text: string;
    readonly tone: BadgeTone;
    readonly title: string;
  }) => Promise<void>;
  readonly alarmTime: () => Promise<EpochMs | undefined>;
  /** Rings at `when`, or as soon after it as the browser allows, and then every `pace`. */
  readonly setAlarm: (when: EpochMs, pace: Millis) => Promise<void>;
  readonly clearAlarm: () => Promise<void>;
  /** Has the person allowed notifications? */
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
  /** Says of a bug of ours where developers look. */
  readonly report: (error: unknown) => void;
  readonly words: Phrases;
}

/** The names of the locks; each is held across contexts, and freed by the browser when its holder dies. */
export const LOCKS = {
  signIn: 'sign-in',
  settleSignIn: 'settle-sign-in',
  poll: (account: AccountId) => `poll:${account}`,
  refresh: (account: AccountId) => `refresh:${account}`,
} as const;
