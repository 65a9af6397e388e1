import { useRef, useState } from 'preact/hooks';

/** What one account asks below its buttons. */
export type PanelName = 'none' | 'access' | 'remove';

/** The one panel of an account that is open. */
export interface Panel {
  readonly open: PanelName;
  /** Opens a panel, or closes it if it is open; the focus comes back to `opener` when it closes. */
  readonly toggle: (wanted: PanelName, opener: HTMLButtonElement) => void;
  readonly close: () => void;
}

/** Keeps which panel of an account is open, and from where. */
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
