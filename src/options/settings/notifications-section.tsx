import { useState } from 'preact/hooks';
import { mayRead } from '../../core/account/access-level.ts';
import type { OptionsPorts } from '../page/options-ports.ts';
import type { OptionsState } from '../page/options-state.ts';
import { ChoiceRow } from './choice-row.tsx';
import { TableSettings } from './table-settings.tsx';

interface NotificationsSectionProps {
  readonly ports: OptionsPorts;
  readonly state: OptionsState;
  /** Reads the page's state again: a permission is not part of storage. */
  readonly again: () => void;
}

/** Turns notifications on, which asks the browser for permission, or gives the permission up. */
export function NotificationsSection({ ports, state, again }: NotificationsSectionProps) {
  const { say } = ports.words;
  const isAnyCountOnly = state.accounts.some(({ account }) => !mayRead(account.level));
  const [refused, setRefused] = useState(false);
  // The browser asks only within the click itself, so nothing may be awaited before it.
  const toggle = (): void => {
    const asked = state.notifications ? ports.dropNotifications() : ports.requestNotifications();
    void asked.then(
      (done) => {
        setRefused(!done);
        again();
      },
      () => setRefused(true),
    );
  };
  return (
    <section id="notifications" class="card" aria-labelledby="notifications-heading">
      <h2 id="notifications-heading">{say('optionsNotificationsHeading')}</h2>
      <ChoiceRow
        type="checkbox"
        group="notifications"
        label={say('optionsNotificationsLabel')}
        text={say('optionsNotificationsText')}
        checked={state.notifications}
        choose={toggle}
      />
      {state.notifications && <TableSettings section="notifications" settings={state.settings} ports={ports} />}
      {isAnyCountOnly && <p class="fine">{say('optionsNotificationsCount')}</p>}
      <p role="status">{refused && say('optionsNotificationsRefused')}</p>
    </section>
  );
}
