import { DEFAULT_LEVEL } from '../../core/account/access-level.ts';
import type { PopupParts } from '../parts.ts';

/** For people who are not signed in: what Tidings is, and the sign-in button. */
export function Welcome({ state, words: { say }, handlers }: PopupParts) {
  const running = state.signingIn || state.signIn?.kind === 'running';
  return (
    <div class="welcome">
      <img src="/icons/tidings.svg" alt="" width="72" height="72" />
      <p class="intro">{say('popupIntro')}</p>
      <button
        type="button"
        class="button primary"
        // Not `disabled`, which would drop the focus.
        aria-disabled={running}
        onClick={() => running || handlers.signIn({ level: DEFAULT_LEVEL })}
      >
        {say('popupSignIn')}
      </button>
      <p class="muted">{say('popupSignInScope')}</p>
    </div>
  );
}
