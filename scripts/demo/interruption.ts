const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** From now on a signal to end does not end this process, but resolves the promise. */
export function interruption(): Promise<void> {
  return new Promise((resolve) => {
    // Not `once`: tsx may hand on a Ctrl+C that the terminal has sent to us already.
    for (const signal of SIGNALS) process.on(signal, () => resolve());
  });
}
