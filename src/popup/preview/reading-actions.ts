import { accountOf } from '../list/row.ts';
import type { ActionPorts } from '../state/action-ports.ts';
import type { PopupActions } from '../state/popup-actions.ts';
import type { RowKey } from '../state/popup-state.ts';

/** Opening a row and having its text fetched. */
export function createReadingActions(ports: ActionPorts): Pick<PopupActions, 'toggleOpen' | 'readAgainBody'> {
  const { change, own } = ports;

  const fetchText = async (row: RowKey): Promise<void> => {
    const account = accountOf(row);
    const isOpen = (): boolean => own().open === row;
    change({ bodyRefused: undefined });
    // It may have been read before in this session.
    await ports.readAgain();
    if (!isOpen() || ports.shown().body !== undefined) return;
    try {
      const answer = await ports.ask('readMessage', account, row.slice(account.length + 1));
      await ports.readAgain();
      if (!answer.ok && isOpen()) change({ bodyRefused: answer.problem });
    } catch {
      if (isOpen()) change({ bodyRefused: { kind: 'slow' } });
    }
  };

  const loadPreview = async (): Promise<void> => {
    if (own().Preview === undefined) change({ Preview: await ports.loadPreview() });
  };

  return {
    toggleOpen: (row) => {
      if (own().open === row) {
        change({ open: undefined });
        return;
      }
      change({ open: row, current: row });
      void fetchText(row);
      void loadPreview().catch(() => change({ open: undefined, remark: ports.words.say('popupNoAnswerTitle') }));
    },
    readAgainBody: () => {
      const { open } = own();
      if (open !== undefined) void fetchText(open);
    },
  };
}
