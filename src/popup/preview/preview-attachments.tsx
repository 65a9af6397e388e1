import type { Attachment } from '../../core/mailbox/message-body.ts';
import { TabLink } from '../../ui/tab-link.tsx';
import { cleanText } from '../../words/clean-text.ts';
import { sizeWords } from '../../words/size-words.ts';
import type { Words } from '../../words/words.ts';
import type { MessageContent } from './content/message-content.ts';

/** How many are shown before the others are collapsed. */
const SHOWN = 6;

export interface PreviewAttachmentsProps {
  readonly content: Pick<MessageContent, 'attachments' | 'unlisted'>;
  /** The message in Gmail, where they can be opened. */
  readonly link: string;
  readonly words: Words;
  readonly open: (url: string) => void;
}

/** The attachments of a message: names, types and sizes. They open in Gmail. */
export function PreviewAttachments({ content: { attachments, unlisted }, ...shown }: PreviewAttachmentsProps) {
  const { words, link, open } = shown;
  if (attachments.length === 0) return null;
  const rest = attachments.slice(SHOWN);
  return (
    <div class="preview-attachments">
      <p class="muted">{words.say('previewAttachments')}</p>
      <Files {...shown} attachments={attachments.slice(0, SHOWN)} />
      {rest.length > 0 && (
        <details>
          <summary>{words.plural('previewMoreAttachments', rest.length + unlisted)}</summary>
          <Files {...shown} attachments={rest} />
          {unlisted > 0 && (
            <TabLink href={link} open={open} hint={words.say('previewOpenAttachment')}>
              {words.plural('previewMoreAttachments', unlisted)}
            </TabLink>
          )}
        </details>
      )}
    </div>
  );
}

interface FilesProps extends Omit<PreviewAttachmentsProps, 'content'> {
  readonly attachments: readonly Attachment[];
}

function Files({ attachments, link, words, open }: FilesProps) {
  return (
    <ul>
      {attachments.map((attachment, at) => (
        <li key={at}>
          <TabLink href={link} open={open} hint={words.say('previewOpenAttachment')}>
            <bdi>{cleanText(attachment.name) || words.say('previewNoName')}</bdi>{' '}
            <span class="muted">
              <bdi>{kindOf(attachment)}</bdi>, {sizeWords(words, attachment.bytes)}
            </span>
          </TabLink>
        </li>
      ))}
    </ul>
  );
}

/**
 * The kind a computer opens the file as: the end of its name, whatever MIME type it claims to have. Windows drops the dots
 * and spaces behind it.
 */
function kindOf({ name, mimeType }: Attachment): string {
  const ending = /\.([^\s.]{1,16})[\s.]*$/u.exec(cleanText(name))?.[1];
  return ending?.toUpperCase() ?? cleanText(mimeType);
}
