import type { PopupPorts } from './popup-ports.ts';
import type { OwnState, PopupState } from './popup-state.ts';

/** What the actions of the popup stand on. */
export interface ActionPorts extends PopupPorts {
  /** What was drawn last. */
  readonly shown: () => PopupState;
  readonly own: () => OwnState;
  /** Changes what the popup knows by itself, and draws. */
  readonly change: (change: Partial<OwnState>) => void;
  /** Settles when what stands in storage now has been drawn. */
  readonly readAgain: () => Promise<void>;
  /** Has a screen reader say this. */
  readonly announce: (...lines: readonly string[]) => void;
  /** Says this in passing, to the eye as well. */
  readonly remark: (text: string) => void;
}
