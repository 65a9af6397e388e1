const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Stops signals from ending this process; the promise resolves at the first one. */
export function interruption(): Promise<void> {
  return new Promise((resolve) => {
    // Not `once`: tsx may forward a Ctrl+C that the terminal has already sent to us.
    for (const signal of SIGNALS) process.on(signal, () => resolve());
  });
}
