import { createAsk } from '../commands/ask.ts';
import { requestHosts } from '../platform/hosts.ts';
import { getMessage, uiLanguage } from '../platform/locale.ts';
import { withLock } from '../platform/locks.ts';
import { sendToBackground } from '../platform/messages.ts';
import { earlyLocalArea } from '../platform/storage/early-local-area.ts';
import { sessionArea, watchStorage } from '../platform/storage/storage-areas.ts';
import { openOptionsPage, openTab } from '../platform/tabs.ts';
import { showWindow } from '../platform/web-auth-flow.ts';
import { openStores } from '../storage/open-stores.ts';
import { setPageLanguage } from '../ui/page-look.ts';
import { createWords } from '../words/words.ts';
import { startPopup } from './start.tsx';

/** Closes the popup, which Firefox would leave open over the new tab. */
const thenClose = async (opening: Promise<void>): Promise<void> => {
  await opening;
  window.close();
};

const root = document.getElementById('popup');
if (root === null) throw new Error('the popup has no #popup');
const loadVault = async () => (await import('./later.ts')).createVault;
const stores = openStores(earlyLocalArea, sessionArea, withLock, loadVault);
const words = createWords(getMessage, uiLanguage());
setPageLanguage(document, words, words.say('extensionName'));
// Not awaited: a module with a top-level await cannot share its chunk with modules that it imports later.
startPopup(root, {
  ask: createAsk(sendToBackground),
  snapshotLocal: stores.local.snapshot,
  updateLocal: stores.local.update,
  readSession: stores.session.read,
  watch: watchStorage,
  words,
  now: Date.now,
  openTab: (url) => thenClose(openTab(url)),
  openOptionsPage: () => thenClose(openOptionsPage()),
  showWindow: (id) => thenClose(showWindow(id)),
  requestHosts,
  newId: () => crypto.randomUUID(),
  copy: (text) => navigator.clipboard.writeText(text),
  after: (delay, run) => {
    const timer = setTimeout(run, delay);
    return () => clearTimeout(timer);
  },
  loadLater: async () => (await import('./later.ts')).later,
  loadReading: async () => (await import('./preview/reading.ts')).reading,
}).catch(reportError);
