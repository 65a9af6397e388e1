import { UndoIcon } from '../../ui/action-icons.tsx';
import { keyHint } from '../keys/keymap.ts';
import type { PopupParts } from '../parts.ts';

/** The remark, and below it the last action with its Undo button. Screen readers get both from the status region. */
export function Toasts({ state: { offers, remark }, words: { say }, handlers }: PopupParts) {
  const offer = offers.at(-1);
  const hold = (): void => handlers.holdOffers(true);
  const letGo = (): void => handlers.holdOffers(false);
  return (
    // Covers the end of the list, so that nothing moves.
    <div class="toasts">
      {remark !== undefined && (
        <div key="remark" class="toast">
          <span class="toast-text">{remark}</span>
        </div>
      )}
      {offer && (
        <div key="offer" class="toast" onPointerEnter={hold} onPointerLeave={letGo} onFocusIn={hold} onFocusOut={letGo}>
          <span class="toast-text">{offer.done}</span>
          <button
            type="button"
            class="toast-undo"
            title={say('popupToolHint', say('actionUndo'), keyHint('undo'))}
            onClick={handlers.undoLast}
          >
            <UndoIcon />
            {say('actionUndo')}
          </button>
        </div>
      )}
    </div>
  );
}
