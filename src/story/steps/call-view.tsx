import type { Call } from '../../core/sign-in-story/story.ts';
import type { MessageKey } from '../../words/message-key.ts';
import type { StoryPorts } from '../page/story-ports.ts';
import { curlText, requestText, responseText } from '../plot/http-text.ts';
import { CopyButton } from './copy-button.tsx';
import { explainedOf, Fields } from './fields.tsx';

interface CallViewProps {
  readonly ports: Pick<StoryPorts, 'words' | 'copy'>;
  readonly call: Call;
}

/** A request and its response as raw HTTP, and what each part of them means. */
export function CallView({ ports, call }: CallViewProps) {
  const { words, copy } = ports;
  const { say } = words;
  const response = responseText(call);
  const note = noteOn(call);
  const { query, headers, body } = call.request;
  const answered = [...(call.response?.headers ?? []), ...(call.response?.body ?? [])];
  const parts = explainedOf([...query, ...headers, ...body, ...answered]);
  return (
    <section class="call">
      <h4>{say('storyRequest')}</h4>
      <pre dir="ltr">{requestText(call)}</pre>
      <div class="actions">
        <CopyButton words={words} copy={copy} label="storyCopyHttp" text={requestText(call)} />
        <CopyButton words={words} copy={copy} label="storyCopyCurl" text={curlText(call)} />
      </div>
      {note && <p class="fine">{say(note)}</p>}
      {response !== undefined && (
        <>
          <h4>{say('storyResponse')}</h4>
          <pre dir="ltr">{response}</pre>
        </>
      )}
      {parts.length > 0 && (
        <details class="fold">
          <summary>{say('storyMeaning')}</summary>
          <Fields words={words} fields={parts} />
        </details>
      )}
    </section>
  );
}

/** What the text of a call does not say itself. */
function noteOn({ name, response }: Call): MessageKey | undefined {
  if (name === 'authorization') return 'storyOpensPage';
  if (name === 'callback') return 'storyComesBack';
  if (response === undefined) return 'storyNoResponse';
  return name === 'mail' ? 'storyMailHidden' : undefined;
}
