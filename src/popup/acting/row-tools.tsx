import { threadLink } from '../../core/gmail-link.ts';
import { OpenMailIcon } from '../../ui/icons.tsx';
import { TabLink } from '../../ui/tab-link.tsx';
import type { RowToolsProps } from '../parts.ts';
import { ActionTools } from './action-tools.tsx';

/** A row's tools: the actions, and a link to the conversation in Gmail. */
export function RowTools({ row, account, all = false, tabIndex = 0, words, handlers }: RowToolsProps) {
  return (
    // No role: a named group would be read out before each button.
    <div class="row-tools">
      <ActionTools row={row.key} isRead={row.isRead} all={all} tabIndex={tabIndex} words={words} handlers={handlers} />
      <TabLink
        class="tool"
        href={threadLink(account.email, row.message.threadId)}
        open={handlers.openLink}
        label={words.say('popupOpenInGmail')}
        tabIndex={tabIndex}
      >
        <OpenMailIcon />
      </TabLink>
    </div>
  );
}
