import type { ComponentChildren } from 'preact';
import type { Words } from '../../words/words.ts';

interface AddAccountProps {
  readonly words: Words;
  /** Whether there is no account yet, so that signing in is what the user came for. */
  readonly first: boolean;
  readonly children: ComponentChildren;
}

/** The form to add an account: open for the first one, collapsed after that. */
export function AddAccount({ words, first, children }: AddAccountProps) {
  if (first) return children;
  return (
    <details class="fold">
      <summary>{words.say('optionsAddAccount')}</summary>
      {children}
    </details>
  );
}
