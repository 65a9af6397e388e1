import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { AccessLevel } from '../../core/account/access-level.ts';
import type { Words } from '../../words/words.ts';
import { LevelChoice } from './level-choice.tsx';

interface SignInFormProps {
  readonly words: Words;
  /** The level that is selected at first. */
  readonly level: AccessLevel;
  /** Whether a sign-in is already in progress. */
  readonly running: boolean;
  readonly start: (level: AccessLevel) => void;
  /** Shown beside the button. */
  readonly children?: ComponentChildren;
}

/** The choice of an access level, and the button that opens Google's window for it. */
export function SignInForm({ words, level, running, start, children }: SignInFormProps) {
  const [chosen, choose] = useState(level);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!running) start(chosen);
  };
  return (
    <form class="sign-in-form" onSubmit={submit}>
      <LevelChoice words={words} chosen={chosen} choose={choose} />
      <div class="actions">
        <button type="submit" class="button primary" aria-disabled={running}>
          {words.say('popupSignIn')}
        </button>
        {children}
      </div>
      <p class="fine">{words.say('optionsSignInHint')}</p>
    </form>
  );
}
