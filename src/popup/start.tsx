import { render } from 'preact';
import { DEFAULT_SETTINGS } from '../core/settings.ts';
import { afterPaint } from '../ui/after-paint.ts';
import { followStored, readFailure } from '../ui/follow-stored.ts';
import { setPageLook } from '../ui/page-look.ts';
import { createFocusKeeper, focus } from './keys/keep-focus.ts';
import type { Later, Reading } from './parts.ts';
import { Popup } from './popup.tsx';
import { createEarlyHandlers, type PopupHandlers } from './state/popup-handlers.ts';
import { NEW_POPUP, type OwnState, type PopupState } from './state/popup-state.ts';
import type { BrowserPorts } from './state/ports.ts';
import { readStored, type StoredState } from './state/read-stored.ts';
import type { RowKey } from './state/row.ts';
import { createShownState } from './state/shown-state.ts';

/** What the popup needs of the browser, including the code that it fetches after the first frame. */
export interface PopupPorts extends BrowserPorts {
  readonly loadLater: () => Promise<Later>;
  readonly loadReading: () => Promise<Reading>;
}

const NOTHING_STORED: StoredState = {
  accounts: [],
  lock: 'off',
  settings: DEFAULT_SETTINGS,
  body: undefined,
  signIn: undefined,
};

/**
 * Paints the popup from storage, then asks the background to check for new mail. Settles when that check has ended;
 * resolves to a function that stops following storage.
 */
export async function startPopup(root: Element, ports: PopupPorts): Promise<() => void> {
  const page = root.ownerDocument;
  const { words } = ports;
  const shownState = createShownState();
  let stored: StoredState | undefined;
  let own: OwnState = NEW_POPUP;
  let later: Later | undefined;
  let reading: Reading | undefined;
  let come: (whole: PopupHandlers) => void = () => undefined;
  let handlers = createEarlyHandlers(new Promise((resolve) => (come = resolve)), ports);
  // Keys pressed before their code has been fetched are handled afterwards.
  const early: KeyboardEvent[] = [];
  let pressKey = (event: KeyboardEvent): void => void early.push(event);
  const onKey = (event: KeyboardEvent): void => pressKey(event);
  page.addEventListener('keydown', onKey);
  let shown: PopupState = shownState(NOTHING_STORED, own, ports.now());

  const mainOf = (row: RowKey | undefined): Element | null | undefined => {
    const places = [...root.querySelectorAll<HTMLElement>('[data-row]')];
    return places.find(({ dataset }) => dataset.row === row)?.querySelector('.message');
  };
  const focusedRow = (): string | undefined => {
    const place = root.contains(page.activeElement) ? page.activeElement?.closest<HTMLElement>('[data-row]') : null;
    return place?.dataset.row;
  };
  const keepingFocus = createFocusKeeper(
    root,
    () => mainOf(own.current) ?? root.querySelector('h2') ?? root.querySelector('h1') ?? undefined,
  );

  const draw = (): void => {
    // Before the first read nothing is known, not even that nobody is signed in.
    if (stored === undefined && own.readFailure === undefined) return;
    shown = shownState(stored ?? NOTHING_STORED, own, ports.now());
    const { current, open, selected } = shown;
    own = { ...own, current, open, selected };
    const state = shown;
    keepingFocus(() =>
      render(<Popup {...{ state, words, handlers, later, reading }} known={stored !== undefined} />, root),
    );
    // An undone row becomes the current one, and the focus moves to it if it was on another row.
    if (focusedRow() !== undefined && focusedRow() !== own.current) focus(mainOf(own.current));
  };
  const change = (changed: Partial<OwnState>): void => {
    own = { ...own, ...changed };
    draw();
  };
  const following = await followStored(
    ports.watch,
    () => readStored(ports, own.open),
    (read) => {
      const before = stored;
      stored = read;
      setPageLook(page, read.settings);
      change({ ...later?.afterStored(own, before, read, words), readFailure: undefined });
    },
    (error) => change({ readFailure: readFailure(error) }),
  );
  await afterPaint();
  change({ painted: true });
  const code = await ports.loadLater();
  const { checkIfStale, ...whole } = code.createHandlers({
    ...ports,
    root,
    shown: () => shown,
    own: () => own,
    change,
    readAgain: following.again,
    fetchPreview: async () => {
      reading ??= await ports.loadReading();
      draw();
    },
  });
  handlers = whole;
  come(whole);
  pressKey = code.createKeyPress({
    shown: () => shown,
    handlers: whole,
    now: ports.now,
    isOnRow: () => focusedRow() !== undefined,
    focusRow: (row) => {
      if (row === undefined) return;
      change({ current: row });
      focus(mainOf(row));
    },
    focusFilter: () => focus(root.querySelector('input[type="search"]')),
  });
  later = code;
  draw();
  early.forEach(pressKey);
  await checkIfStale();
  return () => {
    following.stop();
    page.removeEventListener('keydown', onKey);
  };
}
