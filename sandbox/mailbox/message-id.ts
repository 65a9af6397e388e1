/** Room for messages of the same millisecond: five hexadecimal digits. */
const SPAN = 2 ** 20;

/**
 * Gives message ids as Gmail's look: 16 hexadecimal digits that begin with the time, so that those of one millisecond sort
 * as they came; never one for which `taken` is true.
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
