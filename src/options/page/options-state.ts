import type { AccountId } from '../../core/account/account.ts';
import type { StoredClient } from '../../core/account/google-client.ts';
import type { Policy } from '../../core/account/policy.ts';
import type { PolicyFlaw } from '../../core/account/policy-flaw.ts';
import type { Revocation } from '../../core/account/revocation.ts';
import type { SignInState } from '../../core/account/sign-in.ts';
import type { Lock } from '../../core/lock.ts';
import type { Result } from '../../core/result.ts';
import type { Settings } from '../../core/settings.ts';
import { badgeSourceItem, ownClientItem } from '../../storage/account-items.ts';
import { lockItem } from '../../storage/lock/lock-item.ts';
import { type AccountOverview, overviewOf } from '../../storage/overview.ts';
import { revocationsItem } from '../../storage/revocation-item.ts';
import { settingsItem } from '../../storage/settings-item.ts';
import { signInItem } from '../../storage/sign-in-item.ts';
import { type Activity, readActivity } from '../activity/activity.ts';
import type { OptionsPorts } from './options-ports.ts';

/** Everything that the options page shows. */
export interface OptionsState {
  readonly accounts: readonly AccountOverview[];
  readonly activity: Activity;
  /** The client that the user set up. */
  readonly ownClient: StoredClient | undefined;
  /** The organization's policy; without one, it sets nothing. */
  readonly policy: Result<Policy, PolicyFlaw>;
  /** The id of the client that a sign-in would use now. */
  readonly clientId: string | undefined;
  readonly signIn: SignInState | undefined;
  /** The account whose count the badge shows; undefined for the total of all accounts. */
  readonly badgeSource: AccountId | undefined;
  readonly settings: Settings;
  /** Undefined while it is off. */
  readonly lock: Lock | 'damaged' | undefined;
  /** Whether nobody has opened it. */
  readonly isLocked: boolean;
  /** The removed accounts whose access Google has not confirmed to have ended. */
  readonly revocations: readonly Revocation[];
  /** The keys of stored data that could not be read and was set aside. */
  readonly damaged: readonly string[];
  /** Whether notifications are allowed. */
  readonly notifications: boolean;
  /** Whether the browser allows access to Google's hosts. */
  readonly hosts: boolean;
  /** Whether the button is on the toolbar itself; undefined if the browser doesn't say. */
  readonly isPinned: boolean | undefined;
}

/** Reads the current state of everything that the page shows. */
export async function readOptions(ports: OptionsPorts): Promise<OptionsState> {
  const [stored, { signIn }, damaged, policy, notifications, hosts, isPinned] = await Promise.all([
    ports.snapshotLocal(),
    ports.readSession({ signIn: signInItem }),
    ports.damagedKeys(),
    ports.policy(),
    ports.mayNotify(),
    ports.hasHosts(),
    ports.isOnToolbar(),
  ]);
  const accounts = overviewOf(stored);
  const activity = await readActivity(ports, stored, accounts);
  const { ownClient, badgeSource, settings, revocations, lock } = stored({
    ownClient: ownClientItem,
    badgeSource: badgeSourceItem,
    settings: settingsItem,
    revocations: revocationsItem,
    lock: lockItem,
  });
  const policyClient = policy.ok ? policy.value.client : undefined;
  const clientId = policyClient?.id ?? ownClient?.id ?? ports.builtInClientId;
  const ofStorage = { accounts, activity, ownClient, signIn, badgeSource, settings, revocations, damaged, lock };
  const isLocked = stored.lock === 'locked';
  return { ...ofStorage, isLocked, policy, clientId, notifications, hosts, isPinned };
}
