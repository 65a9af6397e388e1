import type { Words } from '../words/words.ts';
import { Banner } from './banner.tsx';

interface SignInUnderWayProps {
  readonly words: Words;
  /** The browser's id of Google's window, once it is open. */
  readonly window: number | undefined;
  /** Brings that window to the front. */
  readonly showWindow: (window: number) => void;
}

/** Says that a sign-in waits for the person in Google's window, and leads there. */
export function SignInUnderWay({ words: { say }, window, showWindow }: SignInUnderWayProps) {
  return (
    <Banner tone="busy" title={say('signInRunningTitle')} text={[say('signInRunningText')]}>
      {window !== undefined && (
        <button type="button" class="button" onClick={() => showWindow(window)}>
          {say('signInShowWindow')}
        </button>
      )}
    </Banner>
  );
}
