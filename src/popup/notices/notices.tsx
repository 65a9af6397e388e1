import { ConfirmMarkAll } from '../acting/confirm-mark-all.tsx';
import { RefusedActions } from '../acting/refused-action.tsx';
import type { PopupParts } from '../popup.tsx';
import { UpgradeNotice } from './upgrade-notice.tsx';

/** About what was just pressed, so it stands above the list and does not scroll away with it. */
export function Notices(parts: PopupParts) {
  return (
    <div class="notices">
      <ConfirmMarkAll {...parts} />
      <UpgradeNotice {...parts} />
      <RefusedActions {...parts} />
    </div>
  );
}
