import { render } from 'preact';
import { createAsk } from '../commands/ask.ts';
import { readPolicy } from '../core/account/policy.ts';
import { POLICY_KEYS } from '../core/account/policy-flaw.ts';
import { tidingsVersion } from '../platform/browser.ts';
import { builtInClient } from '../platform/built-in-client.ts';
import { hasHosts, requestHosts } from '../platform/hosts.ts';
import { getMessage, uiLanguage } from '../platform/locale.ts';
import { withLock } from '../platform/locks.ts';
import { sendToBackground } from '../platform/messages.ts';
import { dropNotifications, mayNotify, requestNotifications } from '../platform/notifications.ts';
import { presence } from '../platform/presence.ts';
import { redirectUri } from '../platform/redirect-uri.ts';
import { localArea, managedValues, sessionArea, watchStorage } from '../platform/storage/storage-areas.ts';
import { openOptionsPage, openTab } from '../platform/tabs.ts';
import { isOnToolbar, pinnedBy, watchToolbar } from '../platform/toolbar.ts';
import { showWindow } from '../platform/web-auth-flow.ts';
import { damagedKeys } from '../storage/damaged/damaged.ts';
import { createVault } from '../storage/lock/vault.ts';
import { openStores } from '../storage/open-stores.ts';
import { setPageLanguage } from '../ui/page-look.ts';
import { createWords } from '../words/words.ts';
import { OptionsPage } from './page/options-page.tsx';
import type { OptionsPorts } from './page/options-ports.ts';

const root = document.getElementById('page');
if (root === null) throw new Error('the options page has no #page');
const stores = openStores(localArea, sessionArea, withLock, async () => createVault);
const words = createWords(getMessage, uiLanguage());
setPageLanguage(document, words, words.say('optionsTitle'));
const ports: OptionsPorts = {
  ask: createAsk(sendToBackground),
  snapshotLocal: stores.local.snapshot,
  readSession: stores.session.read,
  watch: watchStorage,
  words,
  now: Date.now,
  openTab,
  openOptionsPage,
  showWindow,
  requestHosts,
  redirectUri: redirectUri(),
  builtInClientId: builtInClient?.id,
  policy: async () => readPolicy(await managedValues(POLICY_KEYS)),
  damagedKeys: () => damagedKeys(stores.local),
  mayNotify,
  requestNotifications,
  dropNotifications,
  hasHosts,
  presence,
  isOnToolbar,
  watchToolbar,
  pinnedBy,
  versions: [tidingsVersion(), navigator.userAgent],
  copy: (text) => navigator.clipboard.writeText(text),
};
render(<OptionsPage ports={ports} />, root);
