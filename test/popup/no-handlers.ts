import type { PopupHandlers } from '../../src/popup/state/popup-handlers.ts';

const nothing = (): void => undefined;

/** Actions that do nothing, for drawings that nobody presses anything in. */
export const NO_HANDLERS: PopupHandlers = {
  check: nothing,
  readAgain: nothing,
  signIn: nothing,
  resume: nothing,
  dismissFailure: nothing,
  grantHosts: nothing,
  openOptions: nothing,
  openLink: nothing,
  showWindow: nothing,
  filter: nothing,
  chooseChip: nothing,
  toggleAccount: nothing,
  showMore: nothing,
  makeCurrent: nothing,
  toggleOpen: nothing,
  fetchTextAgain: nothing,
  toggleSelected: nothing,
  selectNone: nothing,
  act: nothing,
  markAllRead: nothing,
  confirmMarkAll: nothing,
  cancelMarkAll: nothing,
  undoLast: nothing,
  holdOffers: nothing,
  undo: nothing,
  dropAction: nothing,
  retryAction: nothing,
  upgrade: nothing,
  dismissUpgrade: nothing,
  showSheet: nothing,
};
