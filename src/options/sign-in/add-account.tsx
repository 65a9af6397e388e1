import type { ComponentChildren } from 'preact';
import type { Words } from '../../words/words.ts';

interface AddAccountProps {
  readonly words: Words;
  /** Is there no account yet, so that this is what the person came for? */
  readonly first: boolean;
  readonly children: ComponentChildren;
}

/** The form for a further account: open for the first, folded away after it. */
export function AddAccount({ words, first, children }: AddAccountProps) {
  if (first) return children;
  return (
    <details class="fold">
      <summary>{words.say('optionsAddAccount')}</summary>
      {children}
    </details>
  );
}
