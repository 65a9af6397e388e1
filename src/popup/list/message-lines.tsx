import { cleanText } from '../../words/clean-text.ts';
import { senderWords, subjectWords } from '../../words/message-words.ts';
import type { Words } from '../../words/words.ts';
import type { Later } from '../parts.ts';
import type { Row } from '../state/row.ts';
import { MessageMarks } from './message-marks.tsx';

export interface MessageLinesProps {
  readonly row: Row;
  /** When it arrived, in short form. */
  readonly time: string;
  /** Undefined in the first frame, which has no tooltips. */
  readonly later: Later | undefined;
  /** Does the message have attachments? Undefined until its text has been fetched. */
  readonly hasAttachments: boolean | undefined;
  readonly words: Words;
}

/** Sender, subject, snippet, time and marks. Each line takes the direction of its own text. */
export function MessageLines({ row, time, later, hasAttachments, words }: MessageLinesProps) {
  const { message, count, isRead } = row;
  const { from, receivedAt } = message;
  const sender = senderWords(words, from);
  const subject = subjectWords(words, message);
  const hint = (text: string): string | undefined => (later ? text : undefined);
  return (
    <>
      <span class="sender">
        <span class="unread-mark" aria-hidden="true" />
        <span class="visually-hidden">{words.say(isRead ? 'popupReadMark' : 'popupUnreadMark')} </span>
        <span class="line" dir="auto" title={hint(cleanText(from.address) || sender)}>
          {sender}
        </span>
        {count > 1 && <ConversationCount count={count} words={words} />}
      </span>
      <span class="text">
        <span class="line subject" dir="auto" title={hint(subject)}>
          {subject}
        </span>
        <span class="line snippet" dir="auto">
          {cleanText(message.snippet)}
        </span>
      </span>
      <span class="when">
        <time dateTime={new Date(receivedAt).toISOString()} title={later ? words.times.full(receivedAt) : undefined}>
          {time}
        </time>
        <MessageMarks row={row} hasAttachments={hasAttachments} words={words} />
      </span>
    </>
  );
}

function ConversationCount({ count, words }: { readonly count: number; readonly words: Words }) {
  const said = words.plural('popupConversation', count);
  return (
    <span class="conversation" title={said}>
      <span aria-hidden="true">{words.number(count)}</span>
      <span class="visually-hidden">{said}</span>
    </span>
  );
}
