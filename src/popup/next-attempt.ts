import { DEFAULT_LEVEL } from '../core/access-level.ts';
import type { SignInFailure } from '../core/sign-in.ts';
import type { Attempt, PopupState } from './popup-state.ts';

/**
 * The sign-in that "Try again" would start after `failure`. Undefined where it cannot be known: the popup closes when
 * Google's window opens, and with accounts present it may have been for any of them, or for a further one.
 */
export function nextAttempt(failure: SignInFailure, { accounts, lastAttempt }: PopupState): Attempt | undefined {
  if (lastAttempt !== undefined) return lastAttempt;
  if (accounts.length === 0) return { level: failure.kind === 'box-not-ticked' ? failure.level : DEFAULT_LEVEL };
  if (failure.kind !== 'other-account') return undefined;
  const expected = accounts.find(({ account }) => account.email === failure.expected);
  return expected && { level: expected.account.level, again: expected.account.id };
}
