import { UndoIcon } from '../../ui/icons.tsx';
import { keyHint } from '../keys/keymap.ts';
import type { PopupParts } from '../parts.ts';

/** What was done last, and the press that takes it back; or what came to nothing. Screen readers are told elsewhere. */
export function UndoToast({ state: { offers, remark }, words: { say }, handlers }: PopupParts) {
  const offer = offers.at(-1);
  if (remark === undefined && offer === undefined) return null;
  const hold = (): void => handlers.holdOffers(true);
  const letGo = (): void => handlers.holdOffers(false);
  return (
    <div class="toast" onPointerEnter={hold} onPointerLeave={letGo} onFocusIn={hold} onFocusOut={letGo}>
      <span class="toast-text">{remark ?? offer?.done}</span>
      {remark === undefined && (
        <button
          type="button"
          class="toast-undo"
          title={say('popupToolHint', say('actionUndo'), keyHint('undo'))}
          onClick={handlers.undoLast}
        >
          <UndoIcon />
          {say('actionUndo')}
        </button>
      )}
    </div>
  );
}
