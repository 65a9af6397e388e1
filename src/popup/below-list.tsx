import { QueueNotice } from './acting/queue-notice.tsx';
import { UndoToast } from './acting/undo-toast.tsx';
import { KeySheet } from './keys/key-sheet.tsx';
import type { PopupParts } from './popup.tsx';

/** What was done last and what waits; and, over everything, the keys. */
export function BelowList(parts: PopupParts) {
  const { state, words, actions } = parts;
  return (
    <>
      <div class="below-list">
        {/* Lies over the end of the list, so that nothing moves. */}
        <div class="toast-place">
          <UndoToast {...parts} />
        </div>
        <QueueNotice {...parts} />
      </div>
      {state.sheet && <KeySheet words={words} close={() => actions.showSheet(false)} />}
    </>
  );
}
