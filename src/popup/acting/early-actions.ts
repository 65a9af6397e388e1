import type { PopupActions } from '../state/popup-actions.ts';

/** The actions as long as the code that does them is on its way: what is pressed is done when it has come. */
export function createEarlyActions(coming: Promise<PopupActions>): PopupActions {
  // Each verb is looked up by its own name, so that it gets the arguments that it takes, which the compiler cannot follow.
  const verb =
    (name: keyof PopupActions) =>
    (...args: readonly never[]): void =>
      void coming.then((actions) => (actions[name] as (...args: readonly never[]) => void)(...args));
  return new Proxy({} as PopupActions, { get: (_, name) => verb(name as keyof PopupActions) });
}
