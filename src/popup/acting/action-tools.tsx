import { ACTION_KINDS, ACTIONS, type ActionKind, labelChange } from '../../core/actions/action-table.ts';
import { ActionIcon } from '../../ui/action-icon.tsx';
import { actionName } from '../../words/action-words.ts';
import type { Words } from '../../words/words.ts';
import { keyHint } from '../keys/keymap.ts';
import type { PopupHandlers } from '../state/popup-handlers.ts';
import type { RowKey } from '../state/row.ts';

export interface ActionToolsProps {
  /** The row that they act on; without one, on the selected rows. */
  readonly row?: RowKey;
  readonly isRead: boolean;
  readonly all: boolean;
  readonly tabIndex: 0 | -1;
  readonly words: Words;
  readonly handlers: PopupHandlers;
}

/** The actions as small buttons; each tells its key. */
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

/** Marking as read is offered for what is unread, marking as unread for what is read. */
function isOffered(kind: ActionKind, all: boolean, isRead: boolean): boolean {
  const { add, remove } = labelChange(kind);
  const { button } = ACTIONS[kind];
  return (button === 'row' || (all && button === 'bar')) && !(isRead ? remove : add).includes('UNREAD');
}
