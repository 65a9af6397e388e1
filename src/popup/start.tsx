import { render } from 'preact';
import { DEFAULT_SETTINGS } from '../core/settings.ts';
import { afterPaint } from '../ui/after-paint.ts';
import { followStored } from '../ui/follow-stored.ts';
import { setPageLook } from '../ui/page-look.ts';
import { readFailure } from '../ui/read-failure.ts';
import { createEarlyActions } from './acting/early-actions.ts';
import { createFocusKeeper, focus } from './keys/keep-focus.ts';
import { Popup } from './popup.tsx';
import type { PopupActions } from './state/popup-actions.ts';
import type { PopupPorts } from './state/popup-ports.ts';
import { NEW_POPUP, type OwnState, type PopupState, type RowKey } from './state/popup-state.ts';
import { readStored, type StoredState } from './state/read-stored.ts';
import { createShownState } from './state/shown-state.ts';

const NOTHING_STORED: StoredState = { accounts: [], settings: DEFAULT_SETTINGS, body: undefined, signIn: undefined };

/**
 * Paints the popup from storage and only then wakes the background to look for newer mail. Settles when that check has
 * ended; gives the way to stop following storage.
 */
export async function startPopup(root: Element, ports: PopupPorts): Promise<() => void> {
  const page = root.ownerDocument;
  const shownState = createShownState();
  let stored: StoredState | undefined;
  let own: OwnState = NEW_POPUP;
  let come: (whole: PopupActions) => void = () => undefined;
  let actions = createEarlyActions(new Promise((resolve) => (come = resolve)));
  // What is pressed before there is anybody to do it is done then.
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
    // Before the first read there is nothing true to say, not even that nobody is signed in.
    if (stored === undefined && own.readFailure === undefined) return;
    shown = shownState(stored ?? NOTHING_STORED, own, ports.now());
    const { current, open, selected } = shown;
    own = { ...own, current, open, selected };
    const state = shown;
    keepingFocus(() =>
      render(<Popup state={state} words={ports.words} actions={actions} known={stored !== undefined} />, root),
    );
    // A row that came back is the current one, and whoever was on another is taken along.
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
      change({ ...own.rest?.afterStored(own, before, read, ports.words), readFailure: undefined });
    },
    (error) => change({ readFailure: readFailure(error) }),
  );
  await afterPaint();
  change({ painted: true });
  const rest = await ports.loadRest();
  const { checkIfStale, ...whole } = rest.createActions({
    ...ports,
    shown: () => shown,
    own: () => own,
    change,
    readAgain: following.again,
  });
  actions = whole;
  come(whole);
  pressKey = rest.createKeyPress({
    shown: () => shown,
    actions: whole,
    now: ports.now,
    isOnRow: () => focusedRow() !== undefined,
    focusRow: (row) => {
      if (row === undefined) return;
      change({ current: row });
      focus(mainOf(row));
    },
    focusFilter: () => focus(root.querySelector('input[type="search"]')),
  });
  change({ rest });
  early.forEach(pressKey);
  await checkIfStale();
  return () => {
    following.stop();
    page.removeEventListener('keydown', onKey);
  };
}
