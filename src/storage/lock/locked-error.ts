/** Something was to be sealed while locked, so it was not stored. Nothing is lost: Gmail is asked again once unlocked. */
export class LockedError extends Error {
  override readonly name = 'LockedError';
  constructor() {
    super('Tidings was locked meanwhile.');
  }
}
