import type { GoogleClient } from '../../core/account/google-client.ts';
import type { RedirectUri } from '../../core/account/redirect-uri.ts';
import type { Store } from '../../storage/store.ts';
import type { PagePorts } from '../../ui/page-ports.ts';

/** What the options page needs of the browser beyond what every page needs. */
export interface OptionsPorts extends PagePorts {
  /** What to register with a Google client. */
  readonly redirectUri: RedirectUri;
  /** The id of the Google client that came with the build; undefined where none did. */
  readonly builtInClientId: string | undefined;
  /** The client that the organisation's policy names, which wins over every other; undefined where there is none. */
  readonly policyClient: () => Promise<GoogleClient | undefined>;
  /** The keys of stored data that could not be read and was set aside. */
  readonly damagedKeys: Store['damagedKeys'];
  /** Are notifications allowed? */
  readonly mayNotify: () => Promise<boolean>;
  /** Asks for them, in the click that wants them; false if refused. */
  readonly requestNotifications: () => Promise<boolean>;
  readonly dropNotifications: () => Promise<boolean>;
  readonly hasHosts: () => Promise<boolean>;
  /** Puts text on the clipboard; rejects where the browser does not allow it. */
  readonly copy: (text: string) => Promise<void>;
}
