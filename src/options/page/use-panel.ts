import { useRef, useState } from 'preact/hooks';

/** The panels that can open below an account's buttons. */
export type PanelName = 'none' | 'access' | 'remove';

/** The panel of an account that is open; at most one. */
export interface Panel {
  readonly open: PanelName;
  /** Opens a panel, or closes it if it is open; the focus returns to `opener` when it closes. */
  readonly toggle: (wanted: PanelName, opener: HTMLButtonElement) => void;
  readonly close: () => void;
}

/** Tracks which panel of an account is open, and which button opened it. */
export function usePanel(): Panel {
  const [open, setOpen] = useState<PanelName>('none');
  const opened = useRef<HTMLButtonElement | undefined>(undefined);
  return {
    open,
    toggle: (wanted, opener) => {
      opened.current = opener;
      setOpen(open === wanted ? 'none' : wanted);
    },
    close: () => {
      setOpen('none');
      opened.current?.focus();
    },
  };
}
