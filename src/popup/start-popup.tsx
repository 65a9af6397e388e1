import { render } from 'preact';
import { afterPaint } from '../ui/after-paint.ts';
import { followStored } from '../ui/follow-stored.ts';
import type { PagePorts } from '../ui/page-ports.ts';
import { readFailure } from '../ui/read-failure.ts';
import { announcement } from './announcement.ts';
import { Popup } from './popup.tsx';
import { createActions } from './popup-actions.ts';
import { NEW_POPUP, type OwnState, readStored, type StoredState } from './popup-state.ts';

const NOTHING_STORED: StoredState = { accounts: [], signIn: undefined };

/**
 * Paints the popup from storage and only then wakes the background to look for newer mail. Settles when that check has
 * ended; gives the way to stop following storage.
 */
export async function startPopup(root: Element, ports: PagePorts): Promise<() => void> {
  let stored: StoredState | undefined;
  let own: OwnState = NEW_POPUP;

  const draw = (): void => {
    // Before the first read there is nothing true to say, not even that nobody is signed in.
    if (stored === undefined && own.readFailure === undefined) return;
    const state = { ...(stored ?? NOTHING_STORED), ...own, now: ports.now() };
    render(<Popup state={state} words={ports.words} actions={actions} known={stored !== undefined} />, root);
  };
  const change = (changed: Partial<OwnState>): void => {
    own = { ...own, ...changed };
    draw();
  };
  const { checkIfStale, ...actions } = createActions({
    ...ports,
    change,
    readAgain: () => following?.again() ?? Promise.resolve(),
    announce: () => change({ announced: announcement(ports.words, stored?.accounts ?? [], ports.now()) }),
  });

  let following: Awaited<ReturnType<typeof followStored>> | undefined;
  following = await followStored(
    ports.watch,
    () => readStored(ports),
    (read) => {
      stored = read;
      change({ readFailure: undefined });
    },
    (error) => change({ readFailure: readFailure(error) }),
  );
  await afterPaint();
  change({ painted: true });
  await checkIfStale();
  return following.stop;
}
