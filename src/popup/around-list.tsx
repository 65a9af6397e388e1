import { ConfirmMarkAll } from './acting/confirm-mark-all.tsx';
import { RefusedActions } from './acting/refused-actions.tsx';
import { Toasts } from './acting/toasts.tsx';
import { WaitingActions } from './acting/waiting-actions.tsx';
import { KeySheet } from './keys/key-sheet.tsx';
import { UpgradeBanner } from './notices/upgrade-banner.tsx';
import type { PopupParts } from './parts.ts';

/** Questions and refusals: above the list, so that they do not scroll away. */
export function AboveList(parts: PopupParts) {
  return (
    <div class="above-list">
      <ConfirmMarkAll {...parts} />
      <UpgradeBanner {...parts} />
      <RefusedActions {...parts} />
    </div>
  );
}

/** Toasts and waiting actions, and over everything the list of keyboard shortcuts. */
export function BelowList(parts: PopupParts) {
  const { state, words, handlers } = parts;
  return (
    <>
      <div class="below-list">
        <Toasts {...parts} />
        <WaitingActions {...parts} />
      </div>
      {state.sheet && <KeySheet words={words} close={() => handlers.showSheet(false)} openLink={handlers.openLink} />}
    </>
  );
}
