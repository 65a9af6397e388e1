import { useEffect, useRef, useState } from 'preact/hooks';
import { followStored } from '../../ui/follow-stored.ts';
import { setPageLook } from '../../ui/page-look.ts';
import { type ReadFailure, readFailure } from '../../ui/read-failure.ts';
import type { OptionsPorts } from './options-ports.ts';
import { type OptionsState, readOptions } from './options-state.ts';

/** The page's data; `unreadable` only until anything could be read, `newer` if a newer version wrote it. */
export type Loaded =
  | { readonly kind: 'loading' }
  | { readonly kind: ReadFailure }
  | { readonly kind: 'ready'; readonly state: OptionsState };

/** The page's state, read again after each change in storage and when the page becomes visible again. */
export function useOptions(ports: OptionsPorts): { readonly loaded: Loaded; readonly again: () => void } {
  const [loaded, setLoaded] = useState<Loaded>({ kind: 'loading' });
  const again = useRef<() => void>(() => undefined);
  useEffect(() => {
    const following = followStored(
      ports.watch,
      () => readOptions(ports),
      (state) => {
        setPageLook(document, state.settings);
        setLoaded({ kind: 'ready', state });
      },
      (error) => {
        const kind = readFailure(error);
        setLoaded((before) => (before.kind === 'ready' && kind === 'unreadable' ? before : { kind }));
      },
    );
    // Host access is not part of storage, and is granted in a window in front of this one.
    const look = (): void => void following.then((followed) => followed.again());
    again.current = look;
    window.addEventListener('focus', look);
    return () => {
      window.removeEventListener('focus', look);
      void following.then(({ stop }) => stop());
    };
  }, [ports]);
  return { loaded, again: () => again.current() };
}
