import { ACTION_KINDS, ACTIONS, type ActionKind, labelChange } from '../../core/actions/action-table.ts';
import { ActionIcon } from '../../ui/action-icons.tsx';
import { actionName } from '../../words/action-words.ts';
import type { Words } from '../../words/words.ts';
import { keyHint } from '../keys/keymap.ts';
import type { PopupHandlers } from '../state/popup-handlers.ts';
import type { RowKey } from '../state/row.ts';

export interface ActionToolsProps {
  /** The row to act on; undefined for the selected rows. */
  readonly row?: RowKey;
  readonly isRead: boolean;
  readonly all: boolean;
  readonly tabIndex: 0 | -1;
  readonly words: Words;
  readonly handlers: PopupHandlers;
}

/** The actions as icon buttons, each with its key in the tooltip. */
export function ActionTools({ row, isRead, all, tabIndex, words, handlers }: ActionToolsProps) {
  return ACTION_KINDS.filter((kind) => isOffered(kind, all, isRead)).map((kind) => {
    const name = actionName(words, kind);
    const key = keyHint(kind);
    return (
      <button
        key={kind}
        type="button"
        class="tool"
        tabIndex={tabIndex}
        aria-label={name}
        title={key === '' ? name : words.say('popupToolHint', name, key)}
        onClick={() => handlers.act(kind, row)}
      >
        <ActionIcon kind={kind} />
      </button>
    );
  });
}

/** Offers an action that changes the read state only where it would change something. */
function isOffered(kind: ActionKind, all: boolean, isRead: boolean): boolean {
  const { add, remove } = labelChange(kind);
  const { button } = ACTIONS[kind];
  return (button === 'row' || (all && button === 'bar')) && !(isRead ? remove : add).includes('UNREAD');
}
