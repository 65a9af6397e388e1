/** The longest wait, since a page in a background tab is never painted. */
const LONGEST_WAIT_MS = 100;

/** Settles after the next paint, or after 100 ms. */
export function afterPaint(): Promise<void> {
  return new Promise((resolve) => {
    // Callbacks of a frame run before its paint, and a task started by them after it.
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, LONGEST_WAIT_MS);
  });
}
