import type { Attachment } from '../../core/mailbox/message-body.ts';
import { TabLink } from '../../ui/tab-link.tsx';
import { cleanText } from '../../words/clean-text.ts';
import { sizeWords } from '../../words/size-words.ts';
import type { Words } from '../../words/words.ts';

/** How many are shown before the others are collapsed. */
const SHOWN = 6;

export interface PreviewAttachmentsProps {
  readonly attachments: readonly Attachment[];
  /** The message in Gmail, where they can be opened. */
  readonly link: string;
  readonly words: Words;
  readonly open: (url: string) => void;
}

/** The attachments of a message: names, types and sizes. They open in Gmail. */
export function PreviewAttachments(props: PreviewAttachmentsProps) {
  const { attachments, words } = props;
  if (attachments.length === 0) return null;
  const rest = attachments.slice(SHOWN);
  return (
    <div class="preview-attachments">
      <p class="muted">{words.say('previewAttachments')}</p>
      <Files {...props} attachments={attachments.slice(0, SHOWN)} />
      {rest.length > 0 && (
        <details>
          <summary>{words.plural('previewMoreAttachments', rest.length)}</summary>
          <Files {...props} attachments={rest} />
        </details>
      )}
    </div>
  );
}

function Files({ attachments, link, words, open }: PreviewAttachmentsProps) {
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

/** The type by which a computer opens it: the extension of its name, else the MIME type. */
function kindOf({ name, mimeType }: Attachment): string {
  const ending = /\.([a-z\d]{1,8})\s*$/i.exec(cleanText(name))?.[1];
  return ending?.toUpperCase() ?? cleanText(mimeType);
}
