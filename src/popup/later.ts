import { freshCode } from '../core/one-time-code/fresh-code.ts';
import { RowTools } from './acting/row-tools.tsx';
import { SelectionBar } from './acting/selection-bar.tsx';
import { AboveList, BelowList } from './around-list.tsx';
import { createHandlers } from './create-handlers.ts';
import { keyHint } from './keys/keymap.ts';
import { createKeyPress } from './keys/press-key.ts';
import { FilterBar } from './list/filter-bar.tsx';
import { ListGaps } from './list/list-gaps.tsx';
import { MoreRows } from './list/more-rows.tsx';
import { OpenRow } from './list/open-row.tsx';
import { LockButton, LockView } from './lock/lock-parts.tsx';
import { Failures } from './notices/failures.tsx';
import { SignInBanner } from './notices/sign-in-banner.tsx';
import type { Later } from './parts.ts';
import { afterStored } from './state/after-stored.ts';

/** The code fetched after the first frame has been painted. */
export const later: Later = {
  afterStored,
  createHandlers,
  createKeyPress,
  freshCode,
  keyHint,
  AboveList,
  BelowList,
  Failures,
  FilterBar,
  ListGaps,
  LockButton,
  LockView,
  MoreRows,
  OpenRow,
  RowTools,
  SelectionBar,
  SignInBanner,
};

/** With the lock on, it is fetched before the first frame: what that shows is sealed. */
export { createVault } from '../storage/lock/vault.ts';
