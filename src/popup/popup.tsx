import { AccountSection } from './accounts/account-section.tsx';
import { PopupHeader } from './accounts/popup-header.tsx';
import { Welcome } from './notices/welcome.tsx';
import type { PopupParts } from './parts.ts';

/** The whole popup. `known` is false until storage has been read: until then nothing is said about accounts. */
export function Popup({ known, ...parts }: PopupParts & { readonly known: boolean }) {
  const { state, later } = parts;
  const { accounts, spoken } = state;
  return (
    <div class="popup">
      <header class="top">
        <PopupHeader {...parts} />
        {later && <later.SelectionBar {...parts} />}
      </header>
      {later && <later.FilterBar {...parts} />}
      <main>
        {later && <later.AboveList {...parts} />}
        <div class="lists">
          {later && <later.Failures {...parts} />}
          {later && <later.SignInBanner {...parts} />}
          {later && <later.LockView {...parts} />}
          {known && accounts.length === 0 && state.lock !== 'locked' && <Welcome {...parts} />}
          {accounts.map((view) => (
            <AccountSection
              key={view.account.id}
              view={view}
              {...parts}
              preview={later && <later.OpenRow {...parts} view={view} />}
            />
          ))}
        </div>
        {later && <later.BelowList {...parts} />}
      </main>
      <div class="visually-hidden" role="status">
        {/* A new element for each turn, so that the same words are spoken again. */}
        <div key={spoken.turn}>
          {spoken.lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      </div>
    </div>
  );
}
