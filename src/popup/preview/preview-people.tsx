import type { Message, Sender } from '../../core/mailbox/message.ts';
import type { MessageBody } from '../../core/mailbox/message-body.ts';
import { cleanText } from '../../words/clean-text.ts';
import { senderWords } from '../../words/message-words.ts';
import type { Words } from '../../words/words.ts';

/** How many recipients are shown before the others are collapsed. */
const SHOWN = 3;

export interface PreviewPeopleProps {
  readonly message: Message;
  readonly body: MessageBody | undefined;
  readonly words: Words;
}

/** Sender with address, recipients, and date. */
export function PreviewPeople({ message: { from, receivedAt }, body, words }: PreviewPeopleProps) {
  return (
    <div class="preview-people">
      <p>
        <strong dir="auto">{senderWords(words, from)}</strong> <Address of={from} />
      </p>
      {body && <Recipients people={body.to} label={words.say('previewTo')} words={words} />}
      {body && <Recipients people={body.cc} label={words.say('previewCc')} words={words} />}
      <p>
        <time dateTime={new Date(receivedAt).toISOString()}>{words.times.full(receivedAt)}</time>
      </p>
    </div>
  );
}

interface RecipientsProps {
  readonly people: readonly Sender[];
  readonly label: string;
  readonly words: Words;
}

function Recipients({ people, label, words }: RecipientsProps) {
  if (people.length === 0) return null;
  // One more takes no more room than "and 1 more".
  const shown = people.length <= SHOWN + 1 ? people : people.slice(0, SHOWN);
  const rest = people.slice(shown.length);
  return (
    <div>
      {label} <People people={shown} words={words} />
      {rest.length > 0 && (
        <details>
          <summary>{words.plural('previewMorePeople', rest.length)}</summary>
          <People people={rest} words={words} />
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
function Address({ of: { name, address } }: { readonly of: Sender }) {
  const shown = cleanText(address);
  if (shown === '' || cleanText(name) === '') return null;
  return (
    <bdi class="preview-address" dir="ltr">
      {shown}
    </bdi>
  );
}
