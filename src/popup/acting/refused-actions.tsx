import type { Account } from '../../core/account/account.ts';
import type { Action } from '../../core/actions/action.ts';
import { inboxLink, threadLink } from '../../core/gmail-link.ts';
import { Banner } from '../../ui/banner.tsx';
import { RemedyControl } from '../../ui/remedy-control.tsx';
import { TabLink } from '../../ui/tab-link.tsx';
import { actionSubject, namedAction, refusalWords } from '../../words/action-words.ts';
import { cleanText } from '../../words/clean-text.ts';
import type { PopupParts } from '../parts.ts';

/** One banner for each action that Google refused, with the reason. Its messages are back where they were. */
export function RefusedActions(parts: PopupParts) {
  return (
    <>
      {parts.state.accounts.flatMap(({ account, actions }) =>
        actions.map((action) =>
          action.state.kind === 'refused' ? (
            <RefusedAction key={action.id} {...parts} account={account} action={action} />
          ) : null,
        ),
      )}
    </>
  );
}

type RefusedParts = PopupParts & { readonly account: Account; readonly action: Action };

function RefusedAction({ account, action, state: { now }, words, handlers }: RefusedParts) {
  const why = refusalWords(words, action, now);
  const [first] = action.messages;
  const signIn = (): void => handlers.signIn({ level: 'manage', again: account.id });
  return (
    <Banner
      tone="attention"
      title={words.say('actionRefused', namedAction(words, action))}
      text={[words.say('actionIn', actionSubject(words, action), cleanText(account.email)), why?.text ?? '']}
      code={why?.code}
      dismiss={{ label: words.say('popupDismiss'), run: () => handlers.dropAction(account.id, action.id) }}
    >
      {why?.remedy === undefined ? (
        <TabLink
          class="button"
          href={first === undefined ? inboxLink(account.email) : threadLink(account.email, first.threadId)}
          open={handlers.openLink}
        >
          {words.say('popupOpenInGmail')}
        </TabLink>
      ) : (
        <RemedyControl
          remedy={why.remedy}
          handlers={{
            retry: handlers.check,
            signIn,
            grantHosts: () => handlers.grantHosts(handlers.check),
            openOptions: handlers.openOptions,
            openLink: handlers.openLink,
          }}
        />
      )}
    </Banner>
  );
}
