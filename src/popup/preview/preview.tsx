import type { FetchRefusal } from '../../commands/contract.ts';
import type { Account } from '../../core/account/account.ts';
import { threadLink } from '../../core/gmail-link.ts';
import type { Message } from '../../core/mailbox/message.ts';
import type { MessageBody } from '../../core/mailbox/message-body.ts';
import type { EpochMs } from '../../core/time.ts';
import { subjectWords } from '../../words/message-words.ts';
import type { Words } from '../../words/words.ts';
import type { PopupActions } from '../state/popup-actions.ts';
import type { RowKey } from '../state/popup-state.ts';
import { PreviewAttachments } from './preview-attachments.tsx';
import { PreviewPeople } from './preview-people.tsx';
import { PreviewRefusal } from './preview-refusal.tsx';
import { PreviewText } from './preview-text.tsx';

export interface PreviewProps {
  readonly message: Message;
  /** The address of the account that the message is in. */
  readonly email: string;
  readonly account: Account;
  /** Undefined until it has been fetched. */
  readonly body: MessageBody | undefined;
  /** Why it could not be. */
  readonly refusal: FetchRefusal | undefined;
  readonly now: EpochMs;
  readonly words: Words;
  readonly actions: PopupActions;
  readonly rowKey: RowKey;
}

/** A message to be read: who wrote to whom and when, its text, and what came with it. All of it as text, nothing loaded. */
export function Preview(props: PreviewProps) {
  const { message, email, body, refusal, words, actions } = props;
  const link = threadLink(email, message.threadId);
  const isAwaited = body === undefined && refusal === undefined;
  return (
    // The lines that stand for a text that is on its way are not read out; that it is, is.
    <section class="preview" aria-label={subjectWords(words, message)} aria-busy={isAwaited}>
      <PreviewPeople message={message} body={body} words={words} />
      {refusal && <PreviewRefusal {...props} refusal={refusal} />}
      {isAwaited && <Awaited words={words} />}
      {body && <PreviewText text={body.text} link={link} words={words} open={actions.openLink} />}
      {body && <PreviewAttachments attachments={body.attachments} link={link} words={words} open={actions.openLink} />}
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
