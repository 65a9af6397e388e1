import type { ComponentChild } from 'preact';
import { ClipIcon, ImportantIcon } from '../../ui/icons.tsx';
import type { MessageKey } from '../../words/message-key.ts';
import type { Words } from '../../words/words.ts';
import type { Row } from '../state/row.ts';

export interface MessageMarksProps {
  readonly row: Row;
  /** Does the message have attachments? Undefined until its text has been fetched. */
  readonly hasAttachments: boolean | undefined;
  readonly words: Words;
}

/** The marks of a conversation, each with a text for screen readers. The star is drawn by its button. */
export function MessageMarks({ row: { message, messages }, hasAttachments, words }: MessageMarksProps) {
  const isMarked = (label: string): boolean => messages.some(({ labels }) => labels.includes(label));
  const mark = (key: MessageKey, picture?: ComponentChild, kind = '') => (
    <span class={`mark ${kind}`} title={words.say(key)}>
      {picture}
      <span class="visually-hidden">{words.say(key)}</span>
    </span>
  );
  const mayHaveAttachments = hasAttachments ?? messages.some((each) => each.mayHaveAttachments);
  return (
    <>
      {message.labels.includes('STARRED') && mark('popupMarkStarred')}
      {isMarked('IMPORTANT') && mark('popupMarkImportant', <ImportantIcon />, 'important')}
      {mayHaveAttachments && mark(hasAttachments ? 'popupMarkAttachments' : 'popupMarkMaybeAttachments', <ClipIcon />)}
    </>
  );
}
