import { LockIcon } from '../../ui/lock/lock-icon.tsx';
import { UnlockView } from '../../ui/lock/unlock-view.tsx';
import type { PopupParts } from '../parts.ts';

/** What the popup shows while locked; nothing otherwise. */
export function LockView({ state: { lock, unlocking }, words, handlers }: PopupParts) {
  if (lock !== 'locked') return null;
  const refusal = unlocking === 'under-way' ? undefined : unlocking;
  return (
    <UnlockView
      words={words}
      busy={unlocking === 'under-way'}
      refusal={refusal}
      unlock={handlers.unlock}
      forget={handlers.forgetPassphrase}
    />
  );
}

/** The button that locks; nothing while there is no open lock. */
export function LockButton({ state: { lock }, words: { say }, handlers }: PopupParts) {
  if (lock !== 'open') return null;
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={say('lockNow')}
      title={say('lockNow')}
      onClick={handlers.lockNow}
    >
      <LockIcon />
    </button>
  );
}
