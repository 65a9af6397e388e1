import { threadLink } from '../core/gmail-link.ts';
import type { Message } from '../core/message.ts';
import type { EpochMs } from '../core/time.ts';
import { Avatar } from '../ui/avatar.tsx';
import { TabLink } from '../ui/tab-link.tsx';
import { cleanText } from '../words/clean-text.ts';
import type { Words } from '../words/words.ts';

export interface MessageRowProps {
  readonly message: Message;
  /** The account that the message is in, and is opened in. */
  readonly email: string;
  readonly now: EpochMs;
  readonly words: Words;
  readonly open: (url: string) => void;
}

/** One unread message: a link to it in its own account. Each line takes the direction of its own text. */
export function MessageRow({ message, email, now, words: { say, times }, open }: MessageRowProps) {
  const { from, receivedAt, threadId } = message;
  const address = cleanText(from.address);
  const sender = cleanText(from.name) || address || say('popupNoSender');
  const subject = cleanText(message.subject) || say('popupNoSubject');
  return (
    <li>
      <TabLink class="message" href={threadLink(email, threadId)} open={open}>
        <Avatar name={sender} seed={address || sender} />
        <span class="sender">
          <span class="unread-mark" aria-hidden="true" />
          <span class="visually-hidden">{say('popupUnreadMark')} </span>
          <span class="line" dir="auto" title={address || sender}>
            {sender}
          </span>
          <time dateTime={new Date(receivedAt).toISOString()} title={times.full(receivedAt)}>
            {times.short(receivedAt, now)}
          </time>
        </span>
        <span class="line subject" dir="auto" title={subject}>
          {subject}
        </span>
        <span class="line snippet" dir="auto">
          {cleanText(message.snippet)}
        </span>
      </TabLink>
    </li>
  );
}
