import { Banner } from '../../ui/banner.tsx';
import type { Words } from '../../words/words.ts';

/** Says that a request got no answer, and offers to retry it. */
export function NoAnswer({ words, retry }: { readonly words: Words; readonly retry: () => void }) {
  const { say } = words;
  return (
    <Banner tone="attention" title={say('popupNoAnswerTitle')} text={[say('popupNoAnswerText')]}>
      <button type="button" class="button" onClick={retry}>
        {say('problemRetry')}
      </button>
    </Banner>
  );
}
