import { answer } from '../commands/answer.ts';
import { readPolicy } from '../core/account/policy.ts';
import { POLICY_KEYS } from '../core/account/policy-flaw.ts';
import { SECOND } from '../core/time.ts';
import { alarmTime, clearAlarm, setAlarm } from '../platform/alarms.ts';
import { showBadge } from '../platform/badge.ts';
import { browser } from '../platform/browser.ts';
import { builtInClient } from '../platform/built-in-client.ts';
import { hasHosts } from '../platform/hosts.ts';
import { http } from '../platform/http.ts';
import { getMessage, uiLanguage } from '../platform/locale.ts';
import { withFreeLock, withLock } from '../platform/locks.ts';
import { answerPages } from '../platform/messages.ts';
import {
  clearNotification,
  mayNotify,
  showNotification,
  visibleNotifications,
  whenNotificationClicked,
} from '../platform/notifications.ts';
import { presence, whenPresenceChanges } from '../platform/presence.ts';
import { redirectUri } from '../platform/redirect-uri.ts';
import { keyStore } from '../platform/storage/key-store.ts';
import { keepLocalToOurselves, localArea, managedValues, sessionArea } from '../platform/storage/storage-areas.ts';
import { openTab, openWelcomePage } from '../platform/tabs.ts';
import { closeWindow, runWebAuthFlow } from '../platform/web-auth-flow.ts';
import { createVault } from '../storage/lock/vault.ts';
import { openStores } from '../storage/open-stores.ts';
import { createPhrases } from '../words/phrases.ts';
import { createApp } from './create-app.ts';

const ALARM = 'poll';

const app = createApp({
  ...openStores(localArea, sessionArea, withLock, async () => createVault),
  keyStore,
  http,
  now: Date.now,
  chance: Math.random,
  isOnline: () => navigator.onLine,
  presence,
  withLock,
  withFreeLock,
  redirectUri,
  runWebAuthFlow,
  closeWindow,
  hasHosts,
  policy: async () => readPolicy(await managedValues(POLICY_KEYS)),
  builtInClient,
  showBadge,
  alarmTime: () => alarmTime(ALARM),
  setAlarm: (when, pace) => setAlarm(ALARM, when, pace),
  clearAlarm: () => clearAlarm(ALARM),
  mayNotify,
  showNotification,
  clearNotification,
  visibleNotifications,
  openTab,
  openWelcomePage,
  // Not the function itself, which throws when it is called as a method of the world.
  report: (error) => reportError(error),
  words: createPhrases(getMessage, uiLanguage()),
});

/** Runs a step. A failure is a bug: it is reported where developers look, and the next event starts fresh. */
function run(step: Promise<void>): void {
  step.catch((error: unknown) => reportError(error));
}

// A start cleans up, unless its event already does so, as the regular alarm does.
const tidyingUp = setTimeout(() => run(app.wake()), SECOND);

function runWhole(step: () => Promise<void>): void {
  clearTimeout(tidyingUp);
  run(step());
}

const onNotice = (id: string): void => run(app.noticeClicked(id));

// The browser starts this script to deliver an event, so every listener is added before any `await`. Nothing is kept in
// memory here: the browser may stop the script after any line.
browser.runtime.onInstalled.addListener(({ reason }) => {
  run(keepLocalToOurselves());
  if (reason === 'install') run(app.installed());
  if (reason === 'update') run(app.updated());
});
browser.runtime.onStartup.addListener(() => {
  run(keepLocalToOurselves());
  runWhole(app.browserStarted);
});
browser.alarms.onAlarm.addListener(() => runWhole(app.alarmRang));
whenNotificationClicked(onNotice);
whenPresenceChanges(
  () => run(app.somebodyCameBack()),
  () => run(app.somebodyLeft()),
);
browser.permissions.onAdded.addListener(() => {
  // Notifications may just have been allowed.
  whenNotificationClicked(onNotice);
  run(app.hostsGranted());
});
answerPages((message) => answer(app.commands, message));
