import { render } from 'preact';
import { getMessage, uiLanguage } from '../platform/locale.ts';
import { withLock } from '../platform/locks.ts';
import { localArea, sessionArea, watchStorage } from '../platform/storage/storage-areas.ts';
import { createVault } from '../storage/lock/vault.ts';
import { openStores } from '../storage/open-stores.ts';
import { setPageLanguage } from '../ui/page-look.ts';
import { createWords } from '../words/words.ts';
import { StoryPage } from './page/story-page.tsx';
import type { StoryPorts } from './page/story-ports.ts';

const root = document.getElementById('page');
if (root === null) throw new Error('the page about sign-in has no #page');
const stores = openStores(localArea, sessionArea, withLock, async () => createVault);
const words = createWords(getMessage, uiLanguage());
setPageLanguage(document, words, words.say('storyTitle'));
const ports: StoryPorts = {
  snapshotLocal: stores.local.snapshot,
  readSession: stores.session.read,
  watch: watchStorage,
  words,
  copy: (text) => navigator.clipboard.writeText(text),
  loadPractice: async () => (await import('./practice/practice.tsx')).Practice,
};
render(<StoryPage ports={ports} />, root);
