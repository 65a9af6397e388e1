import type { Handlers } from '../commands/contract.ts';
import { readClient } from '../core/account/google-client.ts';
import { fail, ok } from '../core/result.ts';
import { MINUTE } from '../core/time.ts';
import { accountsItem, badgeSourceItem, ownClientItem } from '../storage/account-items.ts';
import { discardDamaged } from '../storage/damaged/damaged.ts';
import { settingsItem } from '../storage/settings-item.ts';
import { signInItem } from '../storage/sign-in-item.ts';
import { chooseForAccount, moveAccount } from './accounts/choose-for-account.ts';
import { removeAccount } from './accounts/remove-account.ts';
import { stopRevoking } from './accounts/revoke-pending.ts';
import { OWN_CLIENT_KEYS, sealOwnClient } from './accounts/secrets.ts';
import { tidyKeys } from './accounts/tidy-keys.ts';
import { sendNow } from './act/send-now.ts';
import { chooseAway, removeLock, setLock, unlock } from './lock/change-lock.ts';
import { lockNow, lookWhoIsThere } from './lock/lock-now.ts';
import { paintAndEnsure } from './poll/paint-and-plan.ts';
import { pollDue, pollStale } from './poll/poll-accounts.ts';
import { fetchMore } from './read/fetch-more.ts';
import { readMessage } from './read/read-message.ts';
import { refreshLabels } from './read/refresh-labels.ts';
import { openNotice } from './show/announce.ts';
import { paintBadge } from './show/paint-badge.ts';
import { settleSignIn } from './sign-in/settle-sign-in.ts';
import { signIn } from './sign-in/sign-in.ts';
import type { World } from './world.ts';

/** What the background does for each event. */
export interface App {
  /**
   * Runs at each start of the worker: ends a sign-in whose worker died, paints the badge, and makes sure that an alarm
   * is set.
   */
  readonly wake: () => Promise<void>;
  /** Runs when the browser has started: polls at once, and drops what a crash has left. */
  readonly browserStarted: () => Promise<void>;
  /** Runs after installation: shows the welcome page. */
  readonly installed: () => Promise<void>;
  /** Runs after an update of the extension: seals what an earlier release has stored in plain. */
  readonly updated: () => Promise<void>;
  readonly alarmRang: () => Promise<void>;
  /** Runs when the user returns or the computer wakes: polls at once, unless that was done just now. */
  readonly somebodyCameBack: () => Promise<void>;
  /** Runs when the computer becomes idle or its screen is locked. */
  readonly somebodyLeft: () => Promise<void>;
  /** Runs when a notification is clicked. */
  readonly noticeClicked: (id: string) => Promise<void>;
  /** Runs when the user has restored access to Google's hosts. */
  readonly hostsGranted: () => Promise<void>;
  readonly commands: Handlers;
}

/** Creates the background on top of a world. It holds no state of its own. */
export function createApp(world: World): App {
  return {
    wake: async () => {
      await Promise.all([settleSignIn(world), paintAndEnsure(world)]);
    },
    browserStarted: async () => {
      await Promise.all([pollStale(world, 0, false), tidyKeys(world)]);
    },
    updated: () => tidyKeys(world),
    installed: () => world.openWelcomePage(),
    alarmRang: () => pollDue(world),
    somebodyCameBack: async () => {
      await lookWhoIsThere(world);
      await pollStale(world, MINUTE, false);
    },
    somebodyLeft: () => lookWhoIsThere(world),
    noticeClicked: (id) => openNotice(world, id),
    hostsGranted: () => pollStale(world, 0, true),
    commands: {
      signIn: (level, again) => signIn(world, level, again),
      dismissSignIn: async () => {
        await world.session.update({ state: signInItem }, ({ state }) =>
          state?.kind === 'running' ? {} : { state: undefined },
        );
        return ok(undefined);
      },
      checkNow: async (staleAfterMs = 0) => {
        await settleSignIn(world);
        await pollStale(world, staleAfterMs, true);
        return ok(undefined);
      },
      choose: (account, choices) => chooseForAccount(world, account, choices),
      move: async (account, place) => {
        await moveAccount(world, account, place);
        await paintBadge(world);
        return ok(undefined);
      },
      chooseBadge: async (account) => {
        await world.local.update({ source: badgeSourceItem, accounts: accountsItem }, ({ accounts }) =>
          account === undefined || accounts.some(({ id }) => id === account) ? { source: account } : {},
        );
        await paintBadge(world);
        return ok(undefined);
      },
      refreshLabels: (account) => refreshLabels(world, account),
      send: async (account) => {
        await sendNow(world, account);
        return ok(undefined);
      },
      readMessage: (account, message) => readMessage(world, account, message),
      fetchMore: (account, messages) => fetchMore(world, account, messages),
      set: async (chosen) => {
        await world.local.update({ settings: settingsItem }, ({ settings }) => ({
          settings: { ...settings, ...chosen },
        }));
        // A new pace applies from now on, not from the next poll.
        await pollDue(world);
        return ok(undefined);
      },
      discardDamaged: async () => {
        await discardDamaged(world.local);
        return ok(undefined);
      },
      remove: async (account, alsoRevoke) => ok(await removeAccount(world, account, alsoRevoke)),
      stopRevoking: async (account) => {
        await stopRevoking(world, account);
        return ok(undefined);
      },
      setClient: async (id, secret) => {
        const read = readClient(id, secret);
        if ('flaw' in read) return fail(read.flaw);
        const client = await sealOwnClient(world, read.client);
        await world.local.update({ client: ownClientItem }, () => ({ client }));
        return ok(undefined);
      },
      removeClient: async () => {
        await world.local.update({ client: ownClientItem }, () => ({ client: undefined }));
        await world.keyStore.remove([OWN_CLIENT_KEYS]);
        return ok(undefined);
      },
      setLock: (passphrase) => setLock(world, passphrase),
      chooseAway: (minutes) => chooseAway(world, minutes),
      unlock: (passphrase) => unlock(world, passphrase),
      lockNow: async () => {
        await lockNow(world);
        return ok(undefined);
      },
      removeLock: (evenLocked = false) => removeLock(world, evenLocked),
    },
  };
}
