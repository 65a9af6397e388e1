/** A page in a background tab is not painted at all; it waits no longer than this. */
const LONGEST_WAIT_MS = 100;

/** Settles once what was drawn has had its chance to be painted. */
export function afterPaint(): Promise<void> {
  return new Promise((resolve) => {
    // A frame's callbacks run before it is painted, a task that they start runs after.
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, LONGEST_WAIT_MS);
  });
}
