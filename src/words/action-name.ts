import type { ActionKind } from '../core/actions/action.ts';
import type { MessageKey } from './message-key.ts';
import type { Words } from './words.ts';

const NAMES: Readonly<Record<ActionKind, MessageKey>> = {
  'mark-read': 'actionMarkRead',
  'mark-unread': 'actionMarkUnread',
  archive: 'actionArchive',
  star: 'actionStar',
  unstar: 'actionUnstar',
  spam: 'actionSpam',
  trash: 'actionTrash',
};

/** What a button calls an action: "Archive". */
export function actionName({ say }: Words, kind: ActionKind): string {
  return say(NAMES[kind]);
}
