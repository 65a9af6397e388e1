import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Settings } from '../core/settings.ts';
import { followStored, type ReadFailure, readFailure } from './follow-stored.ts';
import { setPageLook } from './page-look.ts';
import type { PagePorts } from './page-ports.ts';

/** A page's data; `unreadable` only until anything could be read, `newer` if a newer version wrote it. */
type Loaded<State> =
  | { readonly kind: 'loading' }
  | { readonly kind: ReadFailure }
  | { readonly kind: 'ready'; readonly state: State };

/**
 * What `read` returns for a page, whose look follows its settings. Read again after each change in storage, and by
 * `again`.
 */
export function useStored<State extends { readonly settings: Settings }, Ports extends Pick<PagePorts, 'watch'>>(
  ports: Ports,
  read: (ports: Ports) => Promise<State>,
): { readonly loaded: Loaded<State>; readonly again: () => void } {
  const [loaded, setLoaded] = useState<Loaded<State>>({ kind: 'loading' });
  const again = useRef<() => void>(() => undefined);
  useEffect(() => {
    const following = followStored(
      ports.watch,
      () => read(ports),
      (state) => {
        setPageLook(document, state.settings);
        setLoaded({ kind: 'ready', state });
      },
      (error) => {
        const kind = readFailure(error);
        setLoaded((before) => (before.kind === 'ready' && kind === 'unreadable' ? before : { kind }));
      },
    );
    again.current = () => void following.then((followed) => followed.again());
    return () => void following.then(({ stop }) => stop());
  }, [ports, read]);
  return { loaded, again: useCallback(() => again.current(), []) };
}
