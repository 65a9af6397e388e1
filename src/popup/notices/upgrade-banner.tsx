import { Banner } from '../../ui/banner.tsx';
import { cleanText } from '../../words/clean-text.ts';
import type { PopupParts } from '../parts.ts';

/** Why an action is not possible at the account's level, and a button for the upgrade. */
export function UpgradeBanner({ state: { accounts, needsAct }, words: { say }, handlers }: PopupParts) {
  const account = accounts.find((view) => view.account.id === needsAct?.account)?.account;
  if (account === undefined) return null;
  return (
    <Banner
      tone="offer"
      title={say('actionNeedsLevelTitle')}
      text={[say('actionNeedsLevelText', cleanText(account.email)), say('actionNeedsLevelUse')]}
      dismiss={{ label: say('popupDismiss'), run: handlers.dismissUpgrade }}
    >
      <button type="button" class="button" onClick={() => handlers.upgrade(account.id)}>
        {say('actionUpgrade')}
      </button>
    </Banner>
  );
}
