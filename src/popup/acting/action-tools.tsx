import type { ComponentChild } from 'preact';
import type { ActionKind } from '../../core/actions/action.ts';
import { ArchiveIcon, ReadIcon, SpamIcon, TrashIcon, UnreadIcon } from '../../ui/icons.tsx';
import { actionName } from '../../words/action-name.ts';
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
  const tool = (kind: ActionKind, icon: ComponentChild) => {
    const name = actionName(words, kind);
    return (
      <button
        type="button"
        class="tool"
        tabIndex={tabIndex}
        aria-label={name}
        title={words.say('popupToolHint', name, keyHint(kind))}
        onClick={() => handlers.act(kind, row)}
      >
        {icon}
      </button>
    );
  };
  return (
    <>
      {isRead ? tool('mark-unread', <UnreadIcon />) : tool('mark-read', <ReadIcon />)}
      {tool('archive', <ArchiveIcon />)}
      {tool('trash', <TrashIcon />)}
      {all && tool('spam', <SpamIcon />)}
    </>
  );
}
