import { threadLink } from '../../core/gmail-link.ts';
import { OpenMailIcon } from '../../ui/icons.tsx';
import { TabLink } from '../../ui/tab-link.tsx';
import { CodeButton } from '../codes/code-button.tsx';
import type { RowToolsProps } from '../parts.ts';
import { ActionTools } from './action-tools.tsx';

/** A row's tools: the actions, a link to the conversation in Gmail, and at the end, where it never moves, the code. */
export function RowTools(props: RowToolsProps) {
  const { row, account, all = false, code, isCodeAlone = false, tabIndex = 0, words, handlers } = props;
  return (
    // No role: a named group would be read out before each button.
    <div class="row-tools">
      {!isCodeAlone && (
        <>
          <ActionTools row={row.key} isRead={row.isRead} {...{ all, tabIndex, words, handlers }} />
          <TabLink
            class="tool"
            href={threadLink(account.email, row.message.threadId)}
            open={handlers.openLink}
            label={words.say('popupOpenInGmail')}
            tabIndex={tabIndex}
          >
            <OpenMailIcon />
          </TabLink>
        </>
      )}
      {code && <CodeButton key={code.code} code={code} message={row.message} {...{ tabIndex, words, handlers }} />}
    </div>
  );
}
