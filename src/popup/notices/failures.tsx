import { Banner } from '../../ui/banner.tsx';
import { NewerData } from '../../ui/newer-data.tsx';
import type { Words } from '../../words/words.ts';
import type { PopupParts } from '../parts.ts';

/** Banners for storage that could not be read and a background that did not answer. */
export function Failures({ state: { readFailure, unanswered }, words, handlers }: PopupParts) {
  const { say } = words;
  return (
    <>
      {readFailure === 'newer' && <NewerData words={words} />}
      {readFailure === 'unreadable' && (
        <Banner tone="attention" title={say('popupUnreadableTitle')} text={[say('popupUnreadableText')]}>
          <RetryButton words={words} run={handlers.readAgain} />
        </Banner>
      )}
      {/* With newer data the background cannot answer either. */}
      {unanswered && readFailure !== 'newer' && (
        <Banner tone="attention" title={say('popupNoAnswerTitle')} text={[say('popupNoAnswerText')]}>
          <RetryButton words={words} run={unanswered} />
        </Banner>
      )}
    </>
  );
}

function RetryButton({ words, run }: { readonly words: Words; readonly run: () => void }) {
  return (
    <button type="button" class="button" onClick={run}>
      {words.say('problemRetry')}
    </button>
  );
}
