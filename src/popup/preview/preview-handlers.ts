import type { PopupHandlers } from '../state/popup-handlers.ts';
import type { HandlerPorts } from '../state/ports.ts';
import { accountOf, type RowKey } from '../state/row.ts';

/** Handlers that open a row and fetch its text. */
export function createPreviewHandlers(ports: HandlerPorts): Pick<PopupHandlers, 'toggleOpen' | 'fetchTextAgain'> {
  const { change, own } = ports;

  const fetchText = async (row: RowKey): Promise<void> => {
    const account = accountOf(row);
    const isOpen = (): boolean => own().open === row;
    change({ bodyRefused: undefined });
    // The text may already be in session storage.
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

  return {
    toggleOpen: (row) => {
      if (own().open === row) {
        change({ open: undefined });
        return;
      }
      change({ open: row, current: row });
      void fetchText(row);
      void ports.fetchPreview().catch(() => {
        change({ open: undefined });
        ports.remark(ports.words.say('popupNoAnswerTitle'));
      });
    },
    fetchTextAgain: () => {
      const { open } = own();
      if (open !== undefined) void fetchText(open);
    },
  };
}
