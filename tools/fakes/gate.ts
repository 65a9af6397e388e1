/** A gate that a test opens; until then, whoever passes it waits. */
export interface Gate {
  readonly pass: () => Promise<void>;
  readonly open: () => void;
  /** Resolves when someone is waiting at the gate. */
  readonly reached: Promise<void>;
}

/** Creates a closed gate. */
export function createGate(): Gate {
  let open = (): void => {};
  let reach = (): void => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  const reached = new Promise<void>((resolve) => {
    reach = resolve;
  });
  return {
    open,
    reached,
    pass: () => {
      reach();
      return opened;
    },
  };
}
