import { focus } from '../keys/keep-focus.ts';
import type { PopupParts } from '../parts.ts';

/** Asks before many messages are marked as read. The focus is on Cancel. */
export function ConfirmMarkAll({ state: { confirming }, words: { say, plural }, handlers }: PopupParts) {
  if (confirming === undefined) return null;
  const question = plural('actionMarkAllQuestion', confirming.messages.length);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is of a form, and this is none
    <div class="confirm" role="group" aria-label={question}>
      <p>{question}</p>
      <button type="button" class="button primary" onClick={handlers.confirmMarkAll}>
        {say('actionMarkRead')}
      </button>
      <button type="button" class="button" ref={focus} onClick={handlers.cancelMarkAll}>
        {say('popupCancel')}
      </button>
    </div>
  );
}
