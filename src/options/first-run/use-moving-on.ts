import { useEffect, useRef, useState } from 'preact/hooks';
import { isFocusFree } from '../page/is-focus-free.ts';
import { COMPLETE, SETUP_STEPS, type SetupProgress } from './setup-steps.ts';

/**
 * Moves the focus on when a step is done: to the next one, or to the line that says that it was the last. Returns whether
 * the last one was done since the page opened.
 */
export function useMovingOn(progress: SetupProgress): boolean {
  const now = progress.find(({ is }) => is === 'now')?.step;
  const last = useRef(now);
  const [isComplete, setIsComplete] = useState(false);
  useEffect(() => {
    const before = last.current;
    if (before === now) return;
    last.current = now;
    setIsComplete(now === undefined);
    // A step that is to be done again, such as a client that was removed, is no way forward.
    const isForward = now === undefined || progress.some(({ step, is }) => step === before && is === 'done');
    if (before === undefined || !isForward) return;
    if (!isFocusFree(document.getElementById(SETUP_STEPS[before].section))) return;
    document.getElementById(now === undefined ? COMPLETE : SETUP_STEPS[now].focus)?.focus();
  });
  return isComplete;
}
