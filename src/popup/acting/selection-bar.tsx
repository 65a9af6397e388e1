import { CloseIcon } from '../../ui/icons.tsx';
import type { PopupParts } from '../parts.ts';
import { ActionTools } from './action-tools.tsx';

/** The number of selected rows and the actions for all of them. Covers the header, so that nothing moves. */
export function SelectionBar({ state: { rows, selected }, words, handlers }: PopupParts) {
  if (selected.size === 0) return null;
  const clear = words.say('popupSelectNone');
  const isRead = rows.every((row) => !selected.has(row.key) || row.isRead);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is of a form, and this is none
    <div class="selection-bar" role="group" aria-label={words.plural('popupSelected', selected.size)}>
      <button type="button" class="icon-button" aria-label={clear} title={clear} onClick={handlers.selectNone}>
        <CloseIcon />
      </button>
      <span class="selection-count">{words.plural('popupSelected', selected.size)}</span>
      <ActionTools isRead={isRead} all={true} tabIndex={0} words={words} handlers={handlers} />
    </div>
  );
}
