import { Banner } from '../../ui/banner.tsx';
import { cleanText } from '../../words/clean-text.ts';
import type { PopupParts } from '../popup.tsx';

/** Why an action cannot be done at the account's level, what level Act allows, and the way to it. */
export function UpgradeNotice({ state: { accounts, needsAct }, words: { say }, actions }: PopupParts) {
  const account = accounts.find((view) => view.account.id === needsAct?.account)?.account;
  if (account === undefined) return null;
  return (
    <Banner
      tone="offer"
      title={say('actionNeedsLevelTitle')}
      text={[say('actionNeedsLevelText', cleanText(account.email)), say('actionNeedsLevelUse')]}
      dismiss={{ label: say('popupDismiss'), run: actions.dismissUpgrade }}
    >
      <button type="button" class="button" onClick={() => actions.upgrade(account.id)}>
        {say('actionUpgrade')}
      </button>
    </Banner>
  );
}
