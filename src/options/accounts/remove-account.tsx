import { useEffect, useRef } from 'preact/hooks';
import { cleanText } from '../../words/clean-text.ts';
import type { Words } from '../../words/words.ts';
import { ExternalLink } from '../page/external-link.tsx';

/** Google's page on which users revoke access for apps. */
const CONNECTIONS = 'https://myaccount.google.com/connections';

interface RemoveAccountProps {
  readonly words: Words;
  readonly email: string;
  readonly busy: boolean;
  readonly remove: () => void;
  readonly cancel: () => void;
}

/** The question before an account is removed: what is deleted, what stays, and what Google still has. */
export function RemoveAccount({ words, email, busy, remove, cancel }: RemoveAccountProps) {
  const { say } = words;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section class="question" aria-label={say('optionsRemoveQuestion', cleanText(email))}>
      <h4 ref={heading} tabIndex={-1}>
        {say('optionsRemoveQuestion', cleanText(email))}
      </h4>
      <ul>
        <li>{say('optionsRemoveDeletes')}</li>
        <li>{say('optionsRemoveKeeps')}</li>
        <li>
          {say('optionsRemoveGoogle')}{' '}
          <ExternalLink words={words} href={CONNECTIONS} label={say('optionsRemoveRevokeLink')} />
        </li>
      </ul>
      <div class="actions">
        <button type="button" class="button danger" aria-disabled={busy} onClick={remove}>
          {say('optionsRemoveConfirm')}
        </button>
        <button type="button" class="button" onClick={cancel}>
          {say('optionsCancel')}
        </button>
      </div>
    </section>
  );
}
