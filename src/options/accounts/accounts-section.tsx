import { useRef, useState } from 'preact/hooks';
import { DEFAULT_LEVEL } from '../../core/account/access-level.ts';
import { cleanText } from '../../words/clean-text.ts';
import type { Words } from '../../words/words.ts';
import { DoneNote } from '../page/done-note.tsx';
import type { OptionsPorts } from '../page/options-ports.ts';
import type { OptionsState } from '../page/options-state.ts';
import { CLIENT_SECTION, type RemedyPorts } from '../page/page-remedy.ts';
import { AddAccount } from '../sign-in/add-account.tsx';
import { SignInForm } from '../sign-in/sign-in-form.tsx';
import { SignInOutcome } from '../sign-in/sign-in-outcome.tsx';
import { useSignIn } from '../sign-in/use-sign-in.ts';
import { AccountRow } from './account-row.tsx';
import { BadgeChoice } from './badge-choice.tsx';
import { PendingRevocations } from './removal/pending-revocations.tsx';
import { useRemovals } from './removal/use-removals.ts';

interface AccountsSectionProps {
  readonly ports: OptionsPorts;
  readonly state: OptionsState;
  readonly remedies: RemedyPorts;
}

/** The signed-in accounts, the sign-in in progress, and a way to add another account. */
export function AccountsSection({ ports, state, remedies }: AccountsSectionProps) {
  const { words, redirectUri } = ports;
  const { say } = words;
  const signIn = useSignIn(ports, state.signIn);
  const heading = useRef<HTMLHeadingElement>(null);
  const removals = useRemovals(state);
  const removed: typeof removals.removed = (email, end) => {
    removals.removed(email, end);
    // The focused button was removed together with its account.
    heading.current?.focus();
  };
  const [moved, setMoved] = useState('');
  const canSignIn = state.clientId !== undefined && redirectUri.ok;

  return (
    <section id="accounts" class="card" aria-labelledby="accounts-heading">
      <h2 id="accounts-heading" ref={heading} tabIndex={-1}>
        {say('optionsAccountsHeading')}
      </h2>
      <div class="outcome" role="status">
        <SignInOutcome {...{ ports, signIn, remedies }} />
        {removals.said && <DoneNote text={say(removals.said.text, removals.said.email)} />}
      </div>
      <PendingRevocations ports={ports} revocations={state.revocations} stopping={removals.stopping} />
      {state.accounts.length === 0 ? (
        <p>{say('optionsAccountsNone')}</p>
      ) : (
        <ul class="accounts">
          {state.accounts.map((view, index) => (
            <AccountRow
              key={view.account.id}
              {...{ ports, view, signIn, remedies, removed }}
              clientId={state.clientId}
              place={{
                index,
                of: state.accounts.length,
                moved: () => setMoved(movedWords(words, view.account.email, index, state.accounts.length)),
              }}
            />
          ))}
        </ul>
      )}
      <p class="visually-hidden" role="status">
        {moved}
      </p>
      {state.accounts.length > 1 && <BadgeChoice {...{ ports, state }} />}
      {canSignIn && (
        <AddAccount first={state.accounts.length === 0} words={words}>
          <SignInForm words={words} level={DEFAULT_LEVEL} running={signIn.running} start={signIn.start} />
        </AddAccount>
      )}
      {state.clientId === undefined && redirectUri.ok && (
        <p>
          {say('optionsSignInNeedsClient')} <a href={`#${CLIENT_SECTION}`}>{say('optionsStatusClientLink')}</a>
        </p>
      )}
    </section>
  );
}

function movedWords({ say, language }: Words, email: string, index: number, of: number): string {
  const numbers = new Intl.NumberFormat(language);
  return say('optionsMoved', cleanText(email), numbers.format(index + 1), numbers.format(of));
}
