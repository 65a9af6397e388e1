import { isDeepStrictEqual } from 'node:util';

/** The story's end where the browser does not show what it should. */
class Disagreement extends Error {
  override readonly name = 'Disagreement';
}

/** Throws, naming both, unless what was seen is what should have been. */
export function agree<T>(what: string, seen: T, wanted: T): void {
  if (isDeepStrictEqual(seen, wanted)) return;
  throw new Disagreement(`${what} should be ${JSON.stringify(wanted)} but is ${JSON.stringify(seen)}`);
}
