import { useState } from 'preact/hooks';
import type { Words } from '../../words/words.ts';
import type { StoryPorts } from '../page/story-ports.ts';

interface CopyButtonProps {
  readonly words: Words;
  readonly copy: StoryPorts['copy'];
  readonly label: 'storyCopyHttp' | 'storyCopyCurl';
  readonly text: string;
}

/** A button that copies a text and says whether it did. */
export function CopyButton({ words: { say }, copy, label, text }: CopyButtonProps) {
  const [outcome, setOutcome] = useState<'none' | 'copied' | 'failed'>('none');
  const run = (): void => {
    void copy(text).then(
      () => setOutcome('copied'),
      () => setOutcome('failed'),
    );
  };
  return (
    <>
      <button type="button" class="button" onClick={run} onBlur={() => setOutcome('none')}>
        {say(label)}
      </button>
      <span class="fine" role="status">
        {outcome === 'copied' && say('optionsCopied')}
        {outcome === 'failed' && say('optionsCopyFailed')}
      </span>
    </>
  );
}
