import type { ActionId } from '../../core/actions/action.ts';
import type { EpochMs, Millis } from '../../core/time.ts';
import type { Store } from '../../storage/store.ts';
import type { PagePorts } from '../../ui/page-ports.ts';
import type { PopupHandlers } from './popup-handlers.ts';
import type { OwnState, PopupState } from './popup-state.ts';
import type { RowKey } from './row.ts';

/** What the popup needs of the browser beyond what every page needs. */
export interface BrowserPorts extends PagePorts {
  /** Changes what is stored: for what must not be lost if the background dies. */
  readonly updateLocal: Store['update'];
  /** Makes an id that no other action has. */
  readonly newId: () => ActionId;
  /** Puts a text on the clipboard. Must be called in the press itself. */
  readonly copy: (text: string) => Promise<void>;
  /** Calls back once, after that time; returns the way to call it off. */
  readonly after: (delay: Millis, run: () => void) => () => void;
}

/** What start.tsx gives the handlers: the browser, and the state of the popup. */
export interface StatePorts extends BrowserPorts {
  /** The element that the popup is drawn into. */
  readonly root: Element;
  /** What was drawn last. */
  readonly shown: () => PopupState;
  readonly own: () => OwnState;
  /** Changes the popup's own state, and draws. */
  readonly change: (change: Partial<OwnState>) => void;
  /** Settles once what storage holds now has been drawn. */
  readonly readAgain: () => Promise<void>;
  /** Fetches the code that shows the text of a message; settles once it is drawn. */
  readonly fetchPreview: () => Promise<void>;
}

/** What the handlers use. They change `spoken` and `remark` only through the functions that also end them. */
export interface HandlerPorts extends Omit<StatePorts, 'change'> {
  readonly change: (change: Partial<Omit<OwnState, 'spoken' | 'remark'>>) => void;
  /** For an action that removes rows: the places that stay empty for now. */
  readonly placesHeld: (rows: readonly RowKey[]) => OwnState['held'];
  /** Has a screen reader say this. */
  readonly speak: (...lines: readonly string[]) => void;
  /** Shows this for a few seconds, and has a screen reader say it. */
  readonly remark: (text: string) => void;
}

/** What the keyboard shortcuts use. */
export interface KeyPorts {
  readonly shown: () => PopupState;
  readonly handlers: PopupHandlers;
  readonly now: () => EpochMs;
  /** Is the focus on a row, or within it? */
  readonly isOnRow: () => boolean;
  readonly focusRow: (row: RowKey | undefined) => void;
  readonly focusFilter: () => void;
}
