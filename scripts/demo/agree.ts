import { isDeepStrictEqual } from 'node:util';

/** Thrown when the browser does not show what it should; ends the demo. */
class Disagreement extends Error {
  override readonly name = 'Disagreement';
}

/** Throws an error that names both values unless they are equal. */
export function agree<T>(what: string, seen: T, wanted: T): void {
  if (isDeepStrictEqual(seen, wanted)) return;
  throw new Disagreement(`${what} should be ${JSON.stringify(wanted)} but is ${JSON.stringify(seen)}`);
}
