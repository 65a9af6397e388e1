import { useRef, useState } from 'preact/hooks';
import {
  CLIENT_ID_ENDING,
  type ClientFlaw,
  flawedPart,
  SECRET_BEGINNING,
  type StoredClient,
} from '../../core/account/google-client.ts';
import { NoAnswer } from '../page/no-answer.tsx';
import type { OptionsPorts } from '../page/options-ports.ts';
import { useCommand } from '../page/use-command.ts';
import { ClientField } from './client-field.tsx';
import { earlyFlaws, FLAW_WORDS, type TypedClient, type TypedFlaws, typedFlaws } from './typed-client.ts';

interface ClientFormProps {
  readonly ports: OptionsPorts;
  /** The client to change; undefined when there is none yet. */
  readonly client: StoredClient | undefined;
  readonly saved: () => void;
  readonly cancel?: () => void;
}

/** The form for the two values that Google shows. Errors appear on blur and on save; typed text stays. */
export function ClientForm({ ports, client, saved, cancel }: ClientFormProps) {
  const { ask, words } = ports;
  const { say } = words;
  const [typed, setTyped] = useState<TypedClient>({ id: client?.id ?? '', secret: '' });
  const [flaws, setFlaws] = useState<TypedFlaws>({});
  const [shown, setShown] = useState(false);
  const command = useCommand();
  const inputs = useRef<Partial<Record<keyof TypedClient, HTMLInputElement | null>>>({});

  const refuse = (found: TypedFlaws): void => {
    setFlaws(found);
    inputs.current[found.id === undefined ? 'secret' : 'id']?.focus();
  };
  const save = (event: Event): void => {
    event.preventDefault();
    const found = typedFlaws(typed);
    if (found.id !== undefined || found.secret !== undefined) {
      refuse(found);
      return;
    }
    command.run(async () => {
      const answer = await ask('setClient', typed.id, typed.secret);
      if (answer.ok) saved();
      else refuse({ [flawedPart(answer.problem)]: answer.problem });
    });
  };
  const field = (name: keyof TypedClient) => ({
    value: typed[name],
    flaw: flawWords(flaws[name]),
    inputRef: (input: HTMLInputElement | null) => {
      inputs.current[name] = input;
    },
    type: (value: string) => {
      setTyped((before) => ({ ...before, [name]: value }));
      setFlaws((before) => ({ ...before, [name]: undefined }));
    },
    leave: () => setFlaws((before) => ({ ...before, [name]: earlyFlaws(typed)[name] ?? before[name] })),
  });
  const flawWords = (flaw: ClientFlaw | undefined): string | undefined =>
    flaw && say(FLAW_WORDS[flaw], CLIENT_ID_ENDING);

  return (
    <form class="client-form" noValidate onSubmit={save}>
      <ClientField
        label={say('optionsClientId')}
        hint={say('optionsClientIdHint', CLIENT_ID_ENDING)}
        {...field('id')}
      />
      <ClientField
        label={say('optionsClientSecret')}
        hint={say('optionsClientSecretHint', SECRET_BEGINNING)}
        hidden={!shown}
        {...field('secret')}
      >
        <button
          type="button"
          class="button"
          aria-label={say(shown ? 'optionsSecretHideLabel' : 'optionsSecretShowLabel')}
          onClick={() => setShown(!shown)}
        >
          {say(shown ? 'optionsSecretHide' : 'optionsSecretShow')}
        </button>
      </ClientField>
      {command.unanswered && <NoAnswer words={words} retry={command.retry} />}
      <div class="actions">
        <button type="submit" class="button primary" aria-disabled={command.busy}>
          {say('optionsSave')}
        </button>
        {cancel && (
          <button type="button" class="button" onClick={cancel}>
            {say('optionsCancel')}
          </button>
        )}
      </div>
      <p class="fine">{say('optionsClientKeeps')}</p>
    </form>
  );
}
