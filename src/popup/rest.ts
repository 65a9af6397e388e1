import { afterStored } from './after-stored.ts';
import { BelowList } from './below-list.tsx';
import { createActions } from './create-actions.ts';
import { FilterBar } from './filter-bar.tsx';
import { keyHint } from './keymap.ts';
import { MoreRows } from './more-rows.tsx';
import { Notices } from './notices.tsx';
import { OpenRow } from './open-row.tsx';
import { createKeyPress } from './press-key.ts';
import { RowTools } from './row-tools.tsx';
import { SelectionBar } from './selection-bar.tsx';

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
