import { useEffect, useState } from 'preact/hooks';
import { followStored } from '../../ui/follow-stored.ts';
import { setPageLook } from '../../ui/page-look.ts';
import { type ReadFailure, readFailure } from '../../ui/read-failure.ts';
import type { StoryPorts } from './story-ports.ts';
import { readStories, type StoryState } from './told-stories.ts';

/** The page's data; `unreadable` only until anything could be read, `newer` if a newer version wrote it. */
export type Loaded =
  | { readonly kind: 'loading' }
  | { readonly kind: ReadFailure }
  | { readonly kind: 'ready'; readonly state: StoryState };

/** The stories, read again after each change in storage. */
export function useStories(ports: StoryPorts): Loaded {
  const [loaded, setLoaded] = useState<Loaded>({ kind: 'loading' });
  useEffect(() => {
    const following = followStored(
      ports.watch,
      () => readStories(ports),
      (state) => {
        setPageLook(document, state.settings);
        setLoaded({ kind: 'ready', state });
      },
      (error) => {
        const kind = readFailure(error);
        setLoaded((before) => (before.kind === 'ready' && kind === 'unreadable' ? before : { kind }));
      },
    );
    return () => void following.then(({ stop }) => stop());
  }, [ports]);
  return loaded;
}
