import { useCopy } from '../../ui/use-copy.ts';
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
  const copying = useCopy(copy);
  const { outcome } = copying;
  return (
    <>
      <button type="button" class="button" onClick={() => copying.copy(text)} onBlur={copying.leave}>
        {say(label)}
      </button>
      <span class="fine" role="status">
        {outcome === 'copied' && say('optionsCopied')}
        {outcome === 'failed' && say('optionsCopyFailed')}
      </span>
    </>
  );
}
