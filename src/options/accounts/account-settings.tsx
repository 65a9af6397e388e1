import { useState } from 'preact/hooks';
import type { AccountOverview } from '../../storage/overview.ts';
import { cleanText } from '../../words/clean-text.ts';
import type { OptionsPorts } from '../page/options-ports.ts';
import { ColorChoice } from './color-choice.tsx';
import { PauseChoice } from './pause-choice.tsx';
import { type Place, PlaceChoice } from './place-choice.tsx';
import { WatchChoice } from './watch-choice.tsx';

interface AccountSettingsProps {
  readonly ports: OptionsPorts;
  readonly view: AccountOverview;
  readonly place: Place;
  readonly changeAccess: (opener: HTMLButtonElement) => void;
}

/** The settings of one account, collapsed until opened; each change is saved at once. */
export function AccountSettings({ ports, view, place, changeAccess }: AccountSettingsProps) {
  const { words } = ports;
  const { account } = view;
  const [open, setOpen] = useState(false);
  return (
    <details class="fold account-settings" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary aria-label={words.say('optionsSettingsOf', cleanText(account.email))}>
        {words.say('optionsSettings')}
      </summary>
      {open && (
        <div class="settings">
          <WatchChoice {...{ ports, view, changeAccess }} />
          <ColorChoice {...{ ports, account, changeAccess }} />
          {place.of > 1 && <PlaceChoice words={words} email={account.email} place={place} />}
          <PauseChoice {...{ ports, account, changeAccess }} />
        </div>
      )}
    </details>
  );
}
