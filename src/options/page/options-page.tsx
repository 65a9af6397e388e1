import { useEffect } from 'preact/hooks';
import { Banner } from '../../ui/banner.tsx';
import { NewerData } from '../../ui/newer-data.tsx';
import { useStored } from '../../ui/use-stored.ts';
import { AccountsSection } from '../accounts/accounts-section.tsx';
import { ActivitySection } from '../activity/activity-section.tsx';
import { ClientSection } from '../client/client-section.tsx';
import { useHostGrant } from '../client/use-host-grant.ts';
import { PinSection } from '../first-run/pin-section.tsx';
import { LockSection } from '../lock/lock-section.tsx';
import { LockedPage } from '../lock/locked-page.tsx';
import { DamagedData } from '../settings/damaged-data.tsx';
import { LookSection } from '../settings/look-section.tsx';
import { NotificationsSection } from '../settings/notifications-section.tsx';
import { PrivacySection } from '../settings/privacy-section.tsx';
import { WelcomeSection } from '../sign-in/welcome-section.tsx';
import type { OptionsPorts } from './options-ports.ts';
import { readOptions } from './options-state.ts';

/** The whole page: welcome and status, accounts, permissions, appearance, the lock, the Google client and privacy. */
export function OptionsPage({ ports }: { readonly ports: OptionsPorts }) {
  const { words } = ports;
  const { loaded, again } = useStored(ports, readOptions);
  // Host access and the toolbar are not part of storage, and are changed in front of this page.
  useEffect(() => {
    window.addEventListener('focus', again);
    return () => window.removeEventListener('focus', again);
  }, [again]);
  useEffect(() => ports.watchToolbar(again), [ports, again]);
  const hosts = useHostGrant(ports, again);
  switch (loaded.kind) {
    case 'loading':
      return null;
    case 'newer':
      return (
        <main>
          <h1>{words.say('extensionName')}</h1>
          <NewerData words={words} />
        </main>
      );
    case 'unreadable':
      return (
        <main>
          <h1>{words.say('extensionName')}</h1>
          <Banner tone="attention" title={words.say('popupUnreadableTitle')} text={[words.say('optionsUnreadable')]}>
            <button type="button" class="button" onClick={again}>
              {words.say('problemRetry')}
            </button>
          </Banner>
        </main>
      );
    case 'ready':
      break;
  }
  const { state } = loaded;
  if (state.isLocked) return <LockedPage ports={ports} />;
  const remedies = { grantHosts: hosts.grant, openLink: (url: string): void => void ports.openTab(url) };
  return (
    <main>
      <WelcomeSection {...{ ports, state, hosts }} />
      {state.accounts.length > 0 && state.isPinned === false && <PinSection ports={ports} />}
      {state.damaged.length > 0 && <DamagedData {...{ ports, state }} />}
      <AccountsSection {...{ ports, state, remedies }} />
      <NotificationsSection {...{ ports, state, again }} />
      <LookSection {...{ ports, state }} />
      <LockSection {...{ ports, state }} />
      <ClientSection {...{ ports, state }} />
      <ActivitySection {...{ ports, state }} />
      <PrivacySection words={words} hosts={state.hosts} />
    </main>
  );
}
