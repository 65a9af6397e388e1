import type { Message, Sender } from '../../core/mailbox/message.ts';
import type { MessageBody } from '../../core/mailbox/message-body.ts';
import { TabLink } from '../../ui/tab-link.tsx';
import { cleanText } from '../../words/clean-text.ts';
import { senderWords, shownName } from '../../words/message-words.ts';
import type { Words } from '../../words/words.ts';

/** How many recipients are shown before the others are collapsed. */
const SHOWN = 3;

export interface PreviewPeopleProps {
  readonly message: Message;
  readonly body: MessageBody | undefined;
  /** The message in Gmail, where all recipients can be seen. */
  readonly link: string;
  readonly words: Words;
  readonly open: (url: string) => void;
}

/** Sender with address, recipients, and date. */
export function PreviewPeople({ message: { from, receivedAt }, body, ...shown }: PreviewPeopleProps) {
  const { words } = shown;
  const inGmail = body?.unlisted;
  return (
    <div class="preview-people">
      <p>
        <strong dir="auto">{senderWords(words, from)}</strong> <Address of={from} />
      </p>
      {body && <Recipients {...shown} people={body.to} inGmail={inGmail?.to ?? 0} label={words.say('previewTo')} />}
      {body && <Recipients {...shown} people={body.cc} inGmail={inGmail?.cc ?? 0} label={words.say('previewCc')} />}
      <p>
        <time dateTime={new Date(receivedAt).toISOString()}>{words.times.full(receivedAt)}</time>
      </p>
    </div>
  );
}

interface RecipientsProps extends Pick<PreviewPeopleProps, 'link' | 'words' | 'open'> {
  readonly people: readonly Sender[];
  /** How many more there are than `people`. */
  readonly inGmail: number;
  readonly label: string;
}

function Recipients({ people, inGmail, label, link, words, open }: RecipientsProps) {
  if (people.length === 0) return null;
  // One more takes no more room than "and 1 more".
  const shown = people.length <= SHOWN + 1 ? people : people.slice(0, SHOWN);
  const rest = people.slice(shown.length);
  return (
    <div>
      {label} <People people={shown} words={words} />
      {rest.length > 0 && (
        <details>
          <summary>{words.plural('previewMorePeople', rest.length + inGmail)}</summary>
          <People people={rest} words={words} />
          {inGmail > 0 && (
            <TabLink href={link} open={open}>
              {words.plural('previewMorePeople', inGmail)}
            </TabLink>
          )}
        </details>
      )}
    </div>
  );
}

function People({ people, words }: Pick<RecipientsProps, 'people' | 'words'>) {
  return people.map((person, at) => (
    <span key={at} class="preview-person">
      <bdi>{senderWords(words, person)}</bdi> <Address of={person} />
    </span>
  ));
}

/**
 * The address, shown beside the name because anybody can choose any name. Draws nothing if it stands in place of the
 * name.
 */
function Address({ of }: { readonly of: Sender }) {
  const shown = cleanText(of.address);
  if (shown === '' || shownName(of) === '') return null;
  return (
    <bdi class="preview-address" dir="ltr">
      {shown}
    </bdi>
  );
}
