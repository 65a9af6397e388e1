/** Space for messages in the same millisecond: five hexadecimal digits. */
const SPAN = 2 ** 20;

/**
 * Returns message ids like Gmail's: 16 hexadecimal digits that begin with the time, so that ids from one millisecond sort
 * in order of arrival; never an id for which `taken` is true.
 */
export function createMessageIds(taken: (id: string) => boolean): (at: number) => string {
  let count = 0;
  const next = (at: number): string => {
    count = (count + 1) % SPAN;
    return Math.max(0, Math.floor(at)).toString(16).padStart(11, '0') + count.toString(16).padStart(5, '0');
  };
  return (at) => {
    let id = next(at);
    while (taken(id)) id = next(at);
    return id;
  };
}
