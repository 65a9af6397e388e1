/** A door that a test opens: whoever passes waits until then. */
export interface Gate {
  readonly pass: () => Promise<void>;
  readonly open: () => void;
  /** Settles when somebody waits at the door. */
  readonly reached: Promise<void>;
}

/** A closed gate. */
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
