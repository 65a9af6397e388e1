import { useId, useState } from 'preact/hooks';
import {
  type ClientFile,
  type ClientFileFlaw,
  flawOfClient,
  LARGEST_CLIENT_FILE,
  readClientFile,
} from '../../core/account/client-file.ts';
import { NoAnswer } from '../page/no-answer.tsx';
import type { OptionsPorts } from '../page/options-ports.ts';
import { useCommand } from '../page/use-command.ts';
import { FileFlaw } from './file-flaw.tsx';
import { textOfFile } from './given-text.ts';

/** How Google names the file; the rest is the client's ID. */
const FILE_NAME = 'client_secret_….json';

interface ClientFileEntryProps {
  readonly ports: OptionsPorts;
  readonly redirectUri: string;
  /** Hears of the project of a file's client, even if the client can't be used yet. */
  readonly found: (project: string | undefined) => void;
  readonly saved: () => void;
}

/** Takes the client from the file that Google's console downloads: dropped, chosen, or pasted as text. */
export function ClientFileEntry({ ports, redirectUri, found, saved }: ClientFileEntryProps) {
  const { words, ask } = ports;
  const { say } = words;
  const [flaw, setFlaw] = useState<ClientFileFlaw | undefined>(undefined);
  const [isOver, setIsOver] = useState(false);
  const command = useCommand();

  const use = ({ client }: ClientFile): void =>
    command.run(async () => {
      setFlaw(undefined);
      const answer = await ask('setClient', client.id, client.secret);
      if (answer.ok) saved();
      else setFlaw(flawOfClient(answer.problem));
    });
  const read = (text: string): void => {
    const file = readClientFile(text, redirectUri);
    if (file.ok) {
      found(file.value.project);
      use(file.value);
      return;
    }
    if (file.problem.kind === 'redirect') found(file.problem.file.project);
    setFlaw(file.problem);
  };
  const take = async (files: readonly File[]): Promise<void> => {
    const text = await textOfFile(files);
    if (text.ok) read(text.value);
    else setFlaw(text.problem);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setIsOver(false);
    const { files = [] } = event.dataTransfer ?? {};
    const text = event.dataTransfer?.getData('text/plain') ?? '';
    if (files.length === 0 && text !== '') read(text);
    else void take([...files]);
  };

  return (
    <div class="client-file">
      {/* Everything that a drop does, the file chooser and the field below do by keyboard. */}
      <section
        class="drop-zone"
        aria-label={say('optionsFileHeading')}
        data-over={isOver}
        onDragOver={(event) => {
          // Else the browser would open the file in place of this page.
          event.preventDefault();
          setIsOver(true);
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={drop}
      >
        <p>{say('optionsFileDrop', FILE_NAME)}</p>
        <label class="button primary">
          {say('optionsFileChoose')}
          <input
            type="file"
            class="visually-hidden"
            accept=".json,application/json"
            onChange={({ currentTarget }) => {
              void take([...(currentTarget.files ?? [])]);
              // So that the same file, once corrected, counts as another choice.
              currentTarget.value = '';
            }}
          />
        </label>
      </section>
      <PastedText words={words} read={read} />
      <div class="file-flaw" role="status">
        {flaw && <FileFlaw {...{ ports, flaw, redirectUri, use }} />}
      </div>
      {command.unanswered && <NoAnswer words={words} retry={command.retry} />}
    </div>
  );
}

interface PastedTextProps extends Pick<OptionsPorts, 'words'> {
  readonly read: (text: string) => void;
}

/** A field for the text of the file. What was taken from it goes, since it holds a secret. */
function PastedText({ words: { say }, read }: PastedTextProps) {
  const id = useId();
  const [text, setText] = useState('');
  const submit = (event: Event): void => {
    event.preventDefault();
    setText('');
    read(text);
  };
  return (
    <details class="fold">
      <summary>{say('optionsFilePaste')}</summary>
      <form class="pasted" onSubmit={submit}>
        <label for={id}>{say('optionsFileText')}</label>
        <textarea
          id={id}
          dir="ltr"
          rows={4}
          // One more than is read, so that too much is told instead of cut off.
          maxLength={LARGEST_CLIENT_FILE + 1}
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          value={text}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
        <button type="submit" class="button">
          {say('optionsFileUse')}
        </button>
      </form>
    </details>
  );
}
