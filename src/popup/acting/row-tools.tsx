import type { Account } from '../../core/account/account.ts';
import { threadLink } from '../../core/gmail-link.ts';
import { OpenMailIcon } from '../../ui/icons.tsx';
import { TabLink } from '../../ui/tab-link.tsx';
import type { Words } from '../../words/words.ts';
import type { Row } from '../list/row.ts';
import type { PopupActions } from '../state/popup-actions.ts';
import { ActionTools } from './action-tools.tsx';

export interface RowToolsProps {
  readonly row: Row;
  readonly account: Pick<Account, 'email'>;
  /** All of them, as in the bar of a preview; else the few that a row has room for. */
  readonly all?: boolean;
  /** Only the current row's are reached by Tab. */
  readonly tabIndex?: 0 | -1;
  readonly words: Words;
  readonly actions: PopupActions;
}

/** What can be done with a row: the actions, and the way to the conversation in Gmail. */
export function RowTools({ row, account, all = false, tabIndex = 0, words, actions }: RowToolsProps) {
  return (
    // A plain group: its name would be read before each of the buttons, which name themselves.
    <div class="row-tools">
      <ActionTools row={row.key} isRead={row.isRead} all={all} tabIndex={tabIndex} words={words} actions={actions} />
      <TabLink
        class="tool"
        href={threadLink(account.email, row.message.threadId)}
        open={actions.openLink}
        label={words.say('popupOpenInGmail')}
        tabIndex={tabIndex}
      >
        <OpenMailIcon />
      </TabLink>
    </div>
  );
}
