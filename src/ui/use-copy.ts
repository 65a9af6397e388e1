import { useState } from 'preact/hooks';

/** A copy button's state: how the last attempt ended until `leave`, and a function that copies a text. */
export function useCopy(copy: (text: string) => Promise<void>) {
  const [outcome, setOutcome] = useState<'none' | 'copied' | 'failed'>('none');
  const run = (text: string): void => {
    void copy(text).then(
      () => setOutcome('copied'),
      () => setOutcome('failed'),
    );
  };
  return { outcome, copy: run, leave: () => setOutcome('none') };
}
