import { useRef, useState } from 'preact/hooks';

/** A request to the background, from the click to the answer. */
export interface Command {
  readonly busy: boolean;
  /** Whether the last request got no answer because the browser stopped the background. */
  readonly unanswered: boolean;
  /** Runs `task`, unless one is running; a rejection becomes `unanswered`. */
  readonly run: (task: () => Promise<void>) => void;
  /** Runs the last task again. */
  readonly retry: () => void;
}

/** Tracks the requests of one part of the page. */
export function useCommand(): Command {
  const [phase, setPhase] = useState<'idle' | 'busy' | 'unanswered'>('idle');
  const last = useRef<(() => Promise<void>) | undefined>(undefined);
  // A ref, since it is read within the click: `phase` there is from the last render.
  const running = useRef<Promise<void> | undefined>(undefined);

  const run = (task: () => Promise<void>): void => {
    if (running.current !== undefined) return;
    last.current = task;
    setPhase('busy');
    const settle = (next: 'idle' | 'unanswered') => (): void => {
      running.current = undefined;
      setPhase(next);
    };
    running.current = task().then(settle('idle'), settle('unanswered'));
  };
  return {
    busy: phase === 'busy',
    unanswered: phase === 'unanswered',
    run,
    retry: () => {
      if (last.current !== undefined) run(last.current);
    },
  };
}
