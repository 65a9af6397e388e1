import { focus } from '../keys/keep-focus.ts';
import type { PopupParts } from '../popup.tsx';

/** Asks before many messages are marked as read; the answer that changes nothing has the focus. */
export function ConfirmMarkAll({ state: { confirming }, words: { say, plural }, actions }: PopupParts) {
  if (confirming === undefined) return null;
  const question = plural('actionMarkAllQuestion', confirming.messages.length);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is of a form, and this is none
    <div class="confirm" role="group" aria-label={question}>
      <p>{question}</p>
      <button type="button" class="button primary" onClick={actions.confirmMarkAll}>
        {say('actionMarkRead')}
      </button>
      <button type="button" class="button" ref={focus} onClick={actions.cancelMarkAll}>
        {say('popupCancel')}
      </button>
    </div>
  );
}
