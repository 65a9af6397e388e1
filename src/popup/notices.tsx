import { ConfirmMarkAll } from './confirm-mark-all.tsx';
import type { PopupParts } from './popup.tsx';
import { RefusedActions } from './refused-action.tsx';
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
