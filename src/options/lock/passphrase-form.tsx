import { useRef, useState } from 'preact/hooks';
import { SHORTEST_PASSPHRASE } from '../../core/lock.ts';
import { ClientField } from '../client/client-field.tsx';
import { NoAnswer } from '../page/no-answer.tsx';
import type { OptionsPorts } from '../page/options-ports.ts';
import { useCommand } from '../page/use-command.ts';

interface PassphraseFormProps {
  readonly ports: OptionsPorts;
  /** What the button says. */
  readonly label: string;
  readonly saved: () => void;
  readonly cancel?: () => void;
}

type Field = 'first' | 'second';

/** Asks for a new passphrase, twice, since nobody can recover a mistyped one. */
export function PassphraseForm({ ports: { ask, words }, label, saved, cancel }: PassphraseFormProps) {
  const { say, plural } = words;
  const [typed, setTyped] = useState({ first: '', second: '' });
  const [flawed, setFlawed] = useState<Field | undefined>(undefined);
  const inputs = useRef<Partial<Record<Field, HTMLInputElement | null>>>({});
  const command = useCommand();
  const flaw = plural('optionsLockShort', SHORTEST_PASSPHRASE);

  const save = (event: Event): void => {
    event.preventDefault();
    const { first, second } = typed;
    const wrong = first.length < SHORTEST_PASSPHRASE ? 'first' : first === second ? undefined : 'second';
    setFlawed(wrong);
    if (wrong !== undefined) {
      inputs.current[wrong]?.focus();
      return;
    }
    command.run(async () => {
      if ((await ask('setLock', first)).ok) saved();
    });
  };
  const field = (name: Field) => ({
    hidden: true,
    value: typed[name],
    inputRef: (input: HTMLInputElement | null) => {
      inputs.current[name] = input;
    },
    type: (value: string) => {
      setTyped((before) => ({ ...before, [name]: value }));
      setFlawed(undefined);
    },
    leave: () => undefined,
  });
  return (
    <form class="passphrase-form" noValidate onSubmit={save}>
      <ClientField
        label={say('optionsLockNew')}
        hint={say('optionsLockNewHint')}
        flaw={flawed === 'first' ? flaw : undefined}
        {...field('first')}
      />
      <ClientField
        label={say('optionsLockRepeat')}
        hint={say('optionsLockRepeatHint')}
        flaw={flawed === 'second' ? say('optionsLockDiffers') : undefined}
        {...field('second')}
      />
      {command.unanswered && <NoAnswer words={words} retry={command.retry} />}
      <div class="actions">
        <button type="submit" class="button primary" aria-disabled={command.busy}>
          {label}
        </button>
        {cancel && (
          <button type="button" class="button" onClick={cancel}>
            {say('optionsCancel')}
          </button>
        )}
      </div>
    </form>
  );
}
