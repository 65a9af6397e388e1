import { createActions } from './acting/create-actions.ts';
import { RowTools } from './acting/row-tools.tsx';
import { SelectionBar } from './acting/selection-bar.tsx';
import { BelowList } from './below-list.tsx';
import { keyHint } from './keys/keymap.ts';
import { createKeyPress } from './keys/press-key.ts';
import { FilterBar } from './list/filter-bar.tsx';
import { MoreRows } from './list/more-rows.tsx';
import { OpenRow } from './list/open-row.tsx';
import { Notices } from './notices/notices.tsx';
import { afterStored } from './state/after-stored.ts';

/** All that nobody needs before the first frame has been painted: a script of its own, so that the list comes sooner. */
export const rest = {
  afterStored,
  createActions,
  createKeyPress,
  BelowList,
  Notices,
  OpenRow,
  SelectionBar,
  keyHint,
  FilterBar,
  MoreRows,
  RowTools,
};

export type Rest = typeof rest;
