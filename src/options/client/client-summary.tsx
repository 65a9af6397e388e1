import { useState } from 'preact/hooks';
import type { StoredClient } from '../../core/account/google-client.ts';
import { CopyValue } from '../page/copy-value.tsx';
import { DoneNote } from '../page/done-note.tsx';
import { NoAnswer } from '../page/no-answer.tsx';
import type { OptionsPorts } from '../page/options-ports.ts';
import { useCommand } from '../page/use-command.ts';

interface ClientSummaryProps {
  readonly ports: OptionsPorts;
  readonly client: StoredClient;
  readonly change: () => void;
  readonly removed: () => void;
}

/** The current client, with buttons to change it and, after a question, to remove it. */
export function ClientSummary({ ports, client, change, removed }: ClientSummaryProps) {
  const { ask, words, redirectUri } = ports;
  const { say } = words;
  const [asking, setAsking] = useState(false);
  const command = useCommand();
  const remove = (): void =>
    command.run(async () => {
      await ask('removeClient');
      removed();
    });

  return (
    <div class="client-summary">
      <DoneNote text={say('optionsClientSet')} />
      <CopyValue ports={ports} label={say('optionsClientId')} value={client.id} />
      {redirectUri.ok && <CopyValue ports={ports} label={say('optionsRedirectLabel')} value={redirectUri.value} />}
      <div class="actions">
        <button type="button" class="button" onClick={change}>
          {say('optionsClientChange')}
        </button>
        <button type="button" class="button" aria-expanded={asking} onClick={() => setAsking(!asking)}>
          {say('optionsClientRemove')}
        </button>
      </div>
      {asking && (
        <section class="question" aria-label={say('optionsClientRemoveQuestion')}>
          <h3>{say('optionsClientRemoveQuestion')}</h3>
          <p>{say('optionsClientRemoveText')}</p>
          {command.unanswered && <NoAnswer words={words} retry={command.retry} />}
          <div class="actions">
            <button type="button" class="button danger" aria-disabled={command.busy} onClick={remove}>
              {say('optionsClientRemoveConfirm')}
            </button>
            <button type="button" class="button" onClick={() => setAsking(false)}>
              {say('optionsCancel')}
            </button>
          </div>
        </section>
      )}
    </div>
  );
}
