import type { Policy } from '../../core/account/policy.ts';
import type { PolicyFlaw } from '../../core/account/policy-flaw.ts';
import type { RedirectUri } from '../../core/account/redirect-uri.ts';
import type { Result } from '../../core/result.ts';
import type { Presence } from '../../core/schedule/pace.ts';
import type { PagePorts } from '../../ui/page-ports.ts';

/** What the options page needs from the browser beyond what every page needs. */
export interface OptionsPorts extends PagePorts {
  /** The redirect URI to register with a Google client. */
  readonly redirectUri: RedirectUri;
  /** The id of the Google client that the build contains; undefined if it contains none. */
  readonly builtInClientId: string | undefined;
  /** The organization's policy, whose client takes precedence over all others; without one, it sets nothing. */
  readonly policy: () => Promise<Result<Policy, PolicyFlaw>>;
  /** The keys of stored data that could not be read and was set aside. */
  /** The keys whose values could not be read and were set aside. */
  readonly damagedKeys: () => Promise<readonly string[]>;
  /** Whether notifications are allowed. */
  readonly mayNotify: () => Promise<boolean>;
  /** Asks for permission to notify; must run within the click. Returns false if refused. */
  readonly requestNotifications: () => Promise<boolean>;
  readonly dropNotifications: () => Promise<boolean>;
  readonly hasHosts: () => Promise<boolean>;
  /** Whether the user is active or away, which decides when accounts are checked. */
  readonly presence: () => Promise<Presence>;
  /** The versions of Tidings and of the browser, for a bug report. */
  readonly versions: readonly [tidings: string, browser: string];
  /** Copies text to the clipboard; rejects if the browser does not allow it. */
  readonly copy: (text: string) => Promise<void>;
  /** Whether the button is on the toolbar itself; undefined if the browser doesn't say. */
  readonly isOnToolbar: () => Promise<boolean | undefined>;
  /** Calls back when the user pins or unpins the button, in browsers that tell. Returns a function that stops it. */
  readonly watchToolbar: (onChange: () => void) => () => void;
  /** How the button gets there: with a pin, or from a menu. */
  readonly pinnedBy: 'pin' | 'menu';
}
