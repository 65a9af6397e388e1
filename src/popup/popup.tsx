import { Banner } from '../ui/banner.tsx';
import { NewerData } from '../ui/newer-data.tsx';
import type { Words } from '../words/words.ts';
import { AccountSection } from './account-section.tsx';
import { moveByKey } from './move-by-key.ts';
import type { PopupActions } from './popup-actions.ts';
import { PopupHeader } from './popup-header.tsx';
import type { PopupState } from './popup-state.ts';
import { SignInNotice } from './sign-in-notice.tsx';
import { Welcome } from './welcome.tsx';

/** What each part of the popup is drawn from. */
export interface PopupParts {
  readonly state: PopupState;
  readonly words: Words;
  readonly actions: PopupActions;
}

/** The whole popup. `known` is false as long as storage could not be read: then nothing is said of accounts. */
export function Popup({ known, ...parts }: PopupParts & { readonly known: boolean }) {
  const { state, words, actions } = parts;
  const { say } = words;
  const { accounts, now, painted } = state;
  return (
    <div class="popup">
      <PopupHeader {...parts} />
      {/* Only moves the focus between the links within, which are reached by Tab as well. */}
      <main onKeyDown={moveByKey}>
        {state.readFailure === 'newer' && <NewerData words={words} />}
        {state.readFailure === 'unreadable' && (
          <Banner tone="attention" title={say('popupUnreadableTitle')} text={[say('popupUnreadableText')]}>
            <RetryButton words={words} run={actions.readAgain} />
          </Banner>
        )}
        {/* The background cannot read newer data either. */}
        {state.unanswered && state.readFailure !== 'newer' && (
          <Banner tone="attention" title={say('popupNoAnswerTitle')} text={[say('popupNoAnswerText')]}>
            <RetryButton words={words} run={state.unanswered} />
          </Banner>
        )}
        <SignInNotice {...parts} />
        {known && accounts.length === 0 && <Welcome {...parts} />}
        {accounts.map((view) => (
          <AccountSection
            key={view.account.id}
            view={view}
            now={now}
            isWhole={painted}
            words={words}
            actions={actions}
          />
        ))}
      </main>
      <div class="visually-hidden" role="status">
        {state.announced.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    </div>
  );
}

function RetryButton({ words, run }: { readonly words: Words; readonly run: () => void }) {
  return (
    <button type="button" class="button" onClick={run}>
      {words.say('problemRetry')}
    </button>
  );
}
