import { threadLink } from '../../core/gmail-link.ts';
import { subjectWords } from '../../words/message-words.ts';
import type { Words } from '../../words/words.ts';
import type { PreviewProps } from '../parts.ts';
import { PreviewAttachments } from './preview-attachments.tsx';
import { PreviewPeople } from './preview-people.tsx';
import { PreviewRefusal } from './preview-refusal.tsx';
import { PreviewText } from './preview-text.tsx';

/** A message to be read: who wrote to whom and when, its text, and what came with it. All of it as text, nothing loaded. */
export function Preview(props: PreviewProps) {
  const { message, account, body, refusal, words, handlers } = props;
  const link = threadLink(account.email, message.threadId);
  const isAwaited = body === undefined && refusal === undefined;
  return (
    // The lines that stand for a text that is on its way are not read out; that it is, is.
    <section class="preview" aria-label={subjectWords(words, message)} aria-busy={isAwaited}>
      <PreviewPeople message={message} body={body} words={words} />
      {refusal && <PreviewRefusal {...props} refusal={refusal} />}
      {isAwaited && <Awaited words={words} />}
      {body && <PreviewText text={body.text} link={link} words={words} open={handlers.openLink} />}
      {body && <PreviewAttachments attachments={body.attachments} link={link} words={words} open={handlers.openLink} />}
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
