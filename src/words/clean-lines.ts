import { withoutTricks } from '../core/plain-text.ts';
import { withoutLooseJoiners } from './clean-text.ts';

// CR LF, CR, U+2028 and the like (UAX #14, class BK): each ends a line.
const LINE_ENDS = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
const CONTROLS = /[^\P{Cc}\t\n]/gu;
// No script stacks so many on one letter; heaps of them paint over the lines around.
const HEAPED_MARKS = /(\p{M}{10})\p{M}+/gu;

/**
 * A stranger's text of several lines that can do nothing to the text around it, as cleanText does for one line: lines end
 * with \n, tabs and spaces stay as they are, everything else that is not to be seen is left out. As long as what comes in.
 */
export function cleanLines(text: string): string {
  const legible = withoutTricks(text).replace(LINE_ENDS, '\n').replace(CONTROLS, '');
  return withoutLooseJoiners(legible).replace(HEAPED_MARKS, '$1');
}
