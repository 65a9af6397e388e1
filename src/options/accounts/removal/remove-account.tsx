import { useEffect, useRef, useState } from 'preact/hooks';
import { cleanText } from '../../../words/clean-text.ts';
import type { Words } from '../../../words/words.ts';
import { ChoiceRow } from '../../settings/choice-row.tsx';
import { ConnectionsLink } from './connections-link.tsx';

interface RemoveAccountProps {
  readonly words: Words;
  readonly email: string;
  /** Whether Google has ended the access already, so that there is nothing to revoke. */
  readonly ended: boolean;
  readonly busy: boolean;
  readonly remove: (alsoRevoke: boolean) => void;
  readonly cancel: () => void;
}

/** The question before an account is removed: what is deleted, what stays, and whether Google is to end the access. */
export function RemoveAccount({ words, email, ended, busy, remove, cancel }: RemoveAccountProps) {
  const { say } = words;
  const heading = useRef<HTMLHeadingElement>(null);
  const [alsoRevoke, setAlsoRevoke] = useState(true);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section class="question" aria-label={say('optionsRemoveQuestion', cleanText(email))}>
      <h4 ref={heading} tabIndex={-1}>
        {say('optionsRemoveQuestion', cleanText(email))}
      </h4>
      <ul>
        <li>{say('optionsRemoveDeletes')}</li>
        <li>{say('optionsRemoveKeeps')}</li>
        {ended && <li>{say('optionsRemoveEnded')}</li>}
        {!ended && !alsoRevoke && (
          <li>
            {say('optionsRemoveGoogle')} <ConnectionsLink words={words} />
          </li>
        )}
      </ul>
      {!ended && (
        <ChoiceRow
          type="checkbox"
          group="revoke"
          label={say('optionsRemoveRevoke')}
          text={say('optionsRemoveRevokeText')}
          checked={alsoRevoke}
          choose={() => setAlsoRevoke(!alsoRevoke)}
        />
      )}
      <div class="actions">
        <button type="button" class="button danger" aria-disabled={busy} onClick={() => remove(alsoRevoke)}>
          {say('optionsRemoveConfirm')}
        </button>
        <button type="button" class="button" onClick={cancel}>
          {say('optionsCancel')}
        </button>
      </div>
    </section>
  );
}
