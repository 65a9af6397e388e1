import { mask } from '../../core/sign-in-story/mask.ts';
import type { Check, CheckName } from '../../core/sign-in-story/story.ts';

/** The checks of one run: which the reader has switched off, and what each has compared. */
export interface Checks {
  readonly isOff: (name: CheckName) => boolean;
  /** Notes what a check compares. Returns false if the sides differ, unless the check is off. */
  readonly compare: (name: CheckName, expected: string, found: string) => boolean;
  /** What that check last compared, masked; undefined if it was not reached. */
  readonly compared: (name: CheckName) => Check | undefined;
}

/** Of these, both sides are public. */
const CLEAR: readonly CheckName[] = ['callback-issuer', 'signature'];

/** Creates the checks of one run: all are on but those. */
export function createChecks(off: readonly CheckName[]): Checks {
  const notes = new Map<CheckName, Check>();
  const isOff = (name: CheckName): boolean => off.includes(name);
  return {
    isOff,
    compare: (name, expected, found) => {
      const shown = (side: string): string => (side === '' || CLEAR.includes(name) ? side : mask(side));
      const isEqual = expected === found;
      const result = isEqual ? 'passed' : 'failed';
      notes.set(name, { name, expected: shown(expected), found: shown(found), result });
      return isEqual || isOff(name);
    },
    compared: (name) => notes.get(name),
  };
}
