import { Avatar } from '../../ui/avatar.tsx';
import { StarIcon } from '../../ui/icons.tsx';
import { cleanText } from '../../words/clean-text.ts';
import { senderWords, subjectWords } from '../../words/message-words.ts';
import type { Words } from '../../words/words.ts';
import type { Later } from '../parts.ts';
import type { PopupHandlers } from '../state/popup-handlers.ts';
import type { Row } from '../state/row.ts';

export interface RowToggleProps {
  readonly row: Row;
  readonly isSelected: boolean;
  readonly tabIndex: 0 | -1;
  readonly later: Later | undefined;
  readonly words: Words;
  readonly handlers: PopupHandlers;
}

/** The sender's avatar, which is also the checkbox that selects the row. */
export function SelectToggle({ row: { key, message }, isSelected, tabIndex, words, handlers }: RowToggleProps) {
  const sender = senderWords(words, message.from);
  return (
    // biome-ignore lint/a11y/useSemanticElements: an input cannot hold the avatar
    <button
      type="button"
      class="select"
      role="checkbox"
      aria-checked={isSelected}
      tabIndex={tabIndex}
      aria-label={words.say('popupSelect', sender, subjectWords(words, message))}
      onClick={() => handlers.toggleSelected(key)}
    >
      <Avatar name={sender} seed={cleanText(message.from.address) || sender} />
    </button>
  );
}

/** Gmail's star: filled if the message has one. A press adds or removes it. */
export function StarToggle({ row: { key, message }, tabIndex, later, words: { say }, handlers }: RowToggleProps) {
  const isStarred = message.labels.includes('STARRED');
  return (
    <button
      type="button"
      class="star"
      aria-pressed={isStarred}
      tabIndex={tabIndex}
      aria-label={say('popupStar')}
      title={later && say('popupToolHint', say('popupStar'), later.keyHint('star'))}
      onClick={() => handlers.act('star', key)}
    >
      <StarIcon />
    </button>
  );
}
