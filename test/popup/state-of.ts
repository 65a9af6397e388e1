import { DEFAULT_SETTINGS } from '../../src/core/settings.ts';
import { NEW_POPUP, type PopupState } from '../../src/popup/state/popup-state.ts';
import { createShownState } from '../../src/popup/state/shown-state.ts';
import { NOW } from './samples.ts';

/** What a painted popup draws when it knows and finds this, and nothing else. */
export function stateOf(change: Partial<Omit<PopupState, 'lists' | 'rows'>>): PopupState {
  const stored = { accounts: [], lock: 'off' as const, settings: DEFAULT_SETTINGS, body: undefined, signIn: undefined };
  return createShownState()({ ...stored, ...change }, { ...NEW_POPUP, painted: true, ...change }, NOW);
}
