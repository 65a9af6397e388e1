import type { AccessLevel } from '../../core/account/access-level.ts';
import type { Account } from '../../core/account/account.ts';
import { cleanText } from '../../words/clean-text.ts';
import type { MessageKey } from '../../words/message-key.ts';
import type { Words } from '../../words/words.ts';
import type { Panel, PanelName } from '../page/use-panel.ts';
import { SignInForm } from '../sign-in/sign-in-form.tsx';
import { RemoveAccount } from './removal/remove-account.tsx';

interface AccountActionsProps {
  readonly words: Words;
  readonly account: Account;
  readonly panel: Panel;
  /** Whether sign-in is possible: the browser has an identity API and a client is set up. */
  readonly canSignIn: boolean;
  /** Whether the account's problem already offers to sign in again. */
  readonly offered: boolean;
  readonly signingIn: boolean;
  /** Whether Google has ended the access. */
  readonly ended: boolean;
  readonly busy: boolean;
  readonly signInAgain: (level?: AccessLevel) => void;
  readonly remove: (alsoRevoke: boolean) => void;
}

/** The buttons of one account and, below them, the panel that the pressed one opened. */
export function AccountActions({ words, account, panel, ...props }: AccountActionsProps) {
  const { say } = words;
  const email = cleanText(account.email);
  const toggle = (wanted: PanelName, label: MessageKey, name: MessageKey) => (
    <button
      type="button"
      class="button"
      aria-label={say(name, email)}
      aria-expanded={panel.open === wanted}
      onClick={(event) => panel.toggle(wanted, event.currentTarget)}
    >
      {say(label)}
    </button>
  );

  return (
    <>
      <div class="actions">
        {props.canSignIn && !props.offered && (
          <button
            type="button"
            class="button"
            aria-label={say('optionsSignInAgainAs', email)}
            aria-disabled={props.signingIn}
            onClick={() => props.signInAgain()}
          >
            {say('problemSignIn')}
          </button>
        )}
        {props.canSignIn && toggle('access', 'optionsChangeAccess', 'optionsChangeAccessOf')}
        {toggle('remove', 'optionsRemove', 'optionsRemoveAccount')}
      </div>
      {panel.open === 'remove' && <RemoveAccount {...{ words, email, ...props }} cancel={panel.close} />}
      {panel.open === 'access' && (
        <section class="question" aria-label={say('optionsChangeAccessOf', email)}>
          <p>{say('optionsChangeAccessText')}</p>
          {account.level !== 'count' && <p class="fine">{say('optionsChangeAccessLess')}</p>}
          <SignInForm words={words} level={account.level} running={props.signingIn} start={props.signInAgain}>
            <button type="button" class="button" onClick={panel.close}>
              {say('optionsCancel')}
            </button>
          </SignInForm>
        </section>
      )}
    </>
  );
}
