import type { LockRefusal } from '../../commands/contract.ts';
import type { Words } from '../../words/words.ts';
import { Banner } from '../banner.tsx';
import { LockIcon } from './lock-icon.tsx';

interface UnlockViewProps {
  readonly words: Words;
  readonly busy: boolean;
  /** Why the last attempt opened nothing. */
  readonly refusal: LockRefusal | undefined;
  readonly unlock: (passphrase: string) => void;
  /** Turns the lock off without the passphrase. */
  readonly forget: () => void;
}

/** Module-level, so that it runs once and not with each drawing. */
const focusFirst = (input: HTMLInputElement | null): void => input?.focus();

/** What is shown instead of everything else while Tidings is locked: one field, and the way out for who can't fill it. */
export function UnlockView({ words: { say }, busy, refusal, unlock, forget }: UnlockViewProps) {
  const isDamaged = refusal === 'damaged';
  const submit = (event: SubmitEvent & { readonly currentTarget: HTMLFormElement }): void => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget).get('passphrase');
    if (!busy && typeof typed === 'string' && typed !== '') unlock(typed);
  };
  return (
    <section class="unlock" aria-labelledby="unlock-heading">
      <LockIcon />
      <h2 id="unlock-heading">{say('lockTitle')}</h2>
      <form onSubmit={submit}>
        <label for="passphrase">{say('lockText')}</label>
        <input
          id="passphrase"
          name="passphrase"
          type="password"
          dir="auto"
          autocomplete="current-password"
          aria-invalid={refusal === 'wrong-passphrase'}
          aria-describedby="unlock-flaw"
          ref={focusFirst}
        />
        <p class="flaw" id="unlock-flaw" role="alert">
          {refusal === 'wrong-passphrase' && say('lockWrong')}
        </p>
        <button type="submit" class="button primary" aria-disabled={busy}>
          {say('lockUnlock')}
        </button>
      </form>
      {isDamaged && <Banner tone="attention" title={say('lockDamagedTitle')} text={[say('lockDamagedText')]} />}
      <details open={isDamaged}>
        <summary>{say('lockForgot')}</summary>
        <p>{say('lockForgotText')}</p>
        <button type="button" class="button" aria-disabled={busy} onClick={() => busy || forget()}>
          {say('lockForget')}
        </button>
      </details>
    </section>
  );
}
