import type { Message, Sender } from '../../core/mailbox/message.ts';
import type { MessageBody, People } from '../../core/mailbox/message-body.ts';
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
  return (
    <div class="preview-people">
      <p>
        <strong dir="auto">{senderWords(words, from)}</strong> <Address of={from} />
      </p>
      {body && <Recipients {...shown} people={body.to} label={words.say('previewTo')} />}
      {body && <Recipients {...shown} people={body.cc} label={words.say('previewCc')} />}
      <p>
        <time dateTime={new Date(receivedAt).toISOString()}>{words.times.full(receivedAt)}</time>
      </p>
    </div>
  );
}

interface RecipientsProps extends Pick<PreviewPeopleProps, 'link' | 'words' | 'open'> {
  readonly people: People;
  readonly label: string;
}

function Recipients({ people: { listed, unlisted }, label, link, words, open }: RecipientsProps) {
  if (listed.length === 0) return null;
  // One more takes no more room than "and 1 more".
  const shown = listed.length <= SHOWN + 1 ? listed : listed.slice(0, SHOWN);
  const rest = listed.slice(shown.length);
  return (
    <div>
      {label} <PeopleNames people={shown} words={words} />
      {rest.length > 0 && (
        <details>
          <summary>{words.plural('previewMorePeople', rest.length + unlisted)}</summary>
          <PeopleNames people={rest} words={words} />
          {unlisted > 0 && (
            <TabLink href={link} open={open}>
              {words.plural('previewMorePeople', unlisted)}
            </TabLink>
          )}
        </details>
      )}
    </div>
  );
}

function PeopleNames({ people, words }: { readonly people: readonly Sender[]; readonly words: Words }) {
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
