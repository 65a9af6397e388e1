import type { OwnState } from '../state/popup-state.ts';
import { accountOf, type Row, type RowKey, rowKey } from '../state/row.ts';

/**
 * The current, open and selected rows after the visible rows have changed from `before` to `rows`. The current row
 * stays on its conversation, or moves to the next row, else to the previous one. Rows out of sight are not selected.
 */
export function keepPlace(
  { current, open, selected }: Pick<OwnState, 'current' | 'open' | 'selected'>,
  before: readonly Row[],
  rows: readonly Row[],
): Pick<OwnState, 'current' | 'open' | 'selected'> {
  const kept = [...selected].flatMap((key) => sameRow(key, before, rows)?.key ?? []);
  return {
    current: (current && sameRow(current, before, rows)?.key) ?? neighbour(current, before, rows)?.key,
    open: open && rows.find(({ key }) => key === open)?.key,
    selected: kept.length === selected.size && kept.every((key) => selected.has(key)) ? selected : new Set(kept),
  };
}

/** The row with this key, or the row that now stands for its conversation. */
function sameRow(key: RowKey, before: readonly Row[], rows: readonly Row[]): Row | undefined {
  const exact = rows.find((row) => row.key === key);
  if (exact !== undefined) return exact;
  const account = accountOf(key);
  const thread = before.find((row) => row.key === key)?.message.threadId;
  return rows.find(
    (row) =>
      accountOf(row.key) === account &&
      (row.message.threadId === thread || row.messages.some(({ id }) => rowKey(account, id) === key)),
  );
}

function neighbour(key: RowKey | undefined, before: readonly Row[], rows: readonly Row[]): Row | undefined {
  const at = before.findIndex((row) => row.key === key);
  const isHere = ({ key: one }: Row): boolean => rows.some((row) => row.key === one);
  const old = at === -1 ? undefined : (before.slice(at + 1).find(isHere) ?? before.slice(0, at).findLast(isHere));
  return rows.find((row) => row.key === old?.key) ?? rows[0];
}
