import type { Attachment, MessageBody } from '../../core/mailbox/message-body.ts';
import { TabLink } from '../../ui/tab-link.tsx';
import { cleanText } from '../../words/clean-text.ts';
import { sizeWords } from '../../words/size-words.ts';
import type { Words } from '../../words/words.ts';

/** How many are shown before the others are collapsed. */
const SHOWN = 6;

export interface PreviewAttachmentsProps {
  readonly body: MessageBody;
  /** The message in Gmail, where they can be opened. */
  readonly link: string;
  readonly words: Words;
  readonly open: (url: string) => void;
}

/** The attachments of a message: names, types and sizes. They open in Gmail. */
export function PreviewAttachments({ body: { attachments, unlisted }, ...shown }: PreviewAttachmentsProps) {
  const { words, link, open } = shown;
  if (attachments.length === 0) return null;
  const rest = attachments.slice(SHOWN);
  const inGmail = unlisted?.attachments ?? 0;
  return (
    <div class="preview-attachments">
      <p class="muted">{words.say('previewAttachments')}</p>
      <Files {...shown} attachments={attachments.slice(0, SHOWN)} />
      {rest.length > 0 && (
        <details>
          <summary>{words.plural('previewMoreAttachments', rest.length + inGmail)}</summary>
          <Files {...shown} attachments={rest} />
          {inGmail > 0 && (
            <TabLink href={link} open={open} hint={words.say('previewOpenAttachment')}>
              {words.plural('previewMoreAttachments', inGmail)}
            </TabLink>
          )}
        </details>
      )}
    </div>
  );
}

interface FilesProps extends Omit<PreviewAttachmentsProps, 'body'> {
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
