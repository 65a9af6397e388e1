import { useEffect, useRef } from 'preact/hooks';
import { cleanText } from '../../words/clean-text.ts';
import type { Words } from '../../words/words.ts';
import { ExternalLink } from '../page/external-link.tsx';

/** Where a person takes back what they permitted to apps. */
const CONNECTIONS = 'https://myaccount.google.com/connections';

interface ForgetAccountProps {
  readonly words: Words;
  readonly email: string;
  readonly busy: boolean;
  readonly forget: () => void;
  readonly cancel: () => void;
}

/** The question before an account is deleted here: what goes, what stays, and what Google still knows. */
export function ForgetAccount({ words, email, busy, forget, cancel }: ForgetAccountProps) {
  const { say } = words;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section class="question" aria-label={say('optionsForgetQuestion', cleanText(email))}>
      <h4 ref={heading} tabIndex={-1}>
        {say('optionsForgetQuestion', cleanText(email))}
      </h4>
      <ul>
        <li>{say('optionsForgetDeletes')}</li>
        <li>{say('optionsForgetKeeps')}</li>
        <li>
          {say('optionsForgetGoogle')}{' '}
          <ExternalLink words={words} href={CONNECTIONS} label={say('optionsForgetRevokeLink')} />
        </li>
      </ul>
      <div class="actions">
        <button type="button" class="button danger" aria-disabled={busy} onClick={forget}>
          {say('optionsForgetConfirm')}
        </button>
        <button type="button" class="button" onClick={cancel}>
          {say('optionsCancel')}
        </button>
      </div>
    </section>
  );
}
