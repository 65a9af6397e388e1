import { threadLink } from '../../core/gmail-link.ts';
import { subjectWords } from '../../words/message-words.ts';
import type { Words } from '../../words/words.ts';
import type { PreviewProps } from '../parts.ts';
import { contentOf } from './content/content.ts';
import { PreviewAttachments } from './preview-attachments.tsx';
import { PreviewInvitations } from './preview-invitations.tsx';
import { PreviewPeople } from './preview-people.tsx';
import { PreviewRefusal } from './preview-refusal.tsx';
import { PreviewText } from './preview-text.tsx';

/** A message to read: people, date, text and attachments. Everything is drawn as text, and nothing is loaded. */
export function Preview(props: PreviewProps) {
  const { message, account, body, refusal, words, handlers } = props;
  const link = threadLink(account.email, message.threadId);
  const shown = { link, words, open: handlers.openLink };
  const content = body && contentOf(body);
  const isAwaited = body === undefined && refusal === undefined;
  return (
    // Screen readers hear "loading" and skip the placeholder lines.
    <section class="preview" aria-label={subjectWords(words, message)} aria-busy={isAwaited}>
      <PreviewPeople {...shown} message={message} body={body} />
      {refusal && <PreviewRefusal {...props} refusal={refusal} />}
      {isAwaited && <Awaited words={words} />}
      {content && <PreviewInvitations calendars={content.calendars} words={words} />}
      {content && <PreviewText {...shown} message={message} content={content} isAnswer={body?.isAnswer ?? false} />}
      {content && <PreviewAttachments {...shown} content={content} />}
    </section>
  );
}

function Awaited({ words }: { readonly words: Words }) {
  return (
    <div class="preview-awaited">
      <span class="visually-hidden">{words.say('previewLoading')}</span>
      <span />
      <span />
      <span />
    </div>
  );
}
