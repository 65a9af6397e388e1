import { inboxLink } from '../../core/gmail-link.ts';
import { type ShownCount, shownCount } from '../../core/mailbox/shown-count.ts';
import { OpenMailIcon, RefreshIcon, SearchIcon, SettingsIcon, TidingsIcon } from '../../ui/icons.tsx';
import { TabLink } from '../../ui/tab-link.tsx';
import type { PopupParts } from '../parts.ts';

/** The name, the total over the accounts that are not paused, and the buttons that are always available. */
export function PopupHeader(parts: PopupParts) {
  const { state, later, handlers } = parts;
  const { say, plural } = parts.words;
  const { accounts, checking, filter } = state;
  const [first] = accounts;
  const refresh = say(checking ? 'popupRefreshing' : 'popupRefresh');
  const active = accounts.filter(({ account }) => !account.paused);
  const total = sum(active.map(({ account, mailbox }) => shownCount(mailbox, account.watch)));
  return (
    <div class="popup-header">
      <TidingsIcon />
      <div class="popup-name">
        <h1>{say('extensionName')}</h1>
        {active.length > 1 && total !== undefined && (
          <p class="muted">{plural(total.orMore ? 'popupTotalOrMore' : 'popupTotal', total.unread)}</p>
        )}
      </div>
      {first && (
        <>
          <button
            type="button"
            class="icon-button"
            aria-label={say('popupFilterOpen')}
            title={say('popupFilterOpen')}
            aria-pressed={filter !== undefined}
            onClick={() => handlers.filter(filter === undefined ? '' : undefined)}
          >
            <SearchIcon />
          </button>
          <button
            type="button"
            class="icon-button"
            aria-label={refresh}
            title={refresh}
            aria-disabled={checking}
            data-busy={checking}
            onClick={() => checking || handlers.check()}
          >
            <RefreshIcon />
          </button>
          <TabLink
            class="icon-button"
            href={inboxLink(first.account.email)}
            open={handlers.openLink}
            label={say('popupOpenGmail')}
          >
            <OpenMailIcon />
          </TabLink>
          {later && <later.LockButton {...parts} />}
        </>
      )}
      <button
        type="button"
        class="icon-button"
        aria-label={say('popupSettings')}
        title={say('popupSettings')}
        onClick={handlers.openOptions}
      >
        <SettingsIcon />
      </button>
    </div>
  );
}

/** Returns undefined while any count is unknown: a total that leaves an account out would be wrong. */
function sum(counts: readonly (ShownCount | undefined)[]): Pick<ShownCount, 'unread' | 'orMore'> | undefined {
  let unread = 0;
  for (const count of counts) {
    if (count === undefined) return undefined;
    unread += count.unread;
  }
  return { unread, orMore: counts.some((count) => count?.orMore === true) };
}
