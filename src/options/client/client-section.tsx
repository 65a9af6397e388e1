import { useRef, useState } from 'preact/hooks';
import type { MessageKey } from '../../words/message-key.ts';
import { signInFailureWords } from '../../words/problems/sign-in-failure-words.ts';
import { DoneNote } from '../page/done-note.tsx';
import type { OptionsPorts } from '../page/options-ports.ts';
import type { OptionsState } from '../page/options-state.ts';
import { CLIENT_SECTION } from '../page/page-remedy.ts';
import { ClientForm } from './client-form.tsx';
import { ClientSteps } from './client-steps.tsx';
import { ClientSummary } from './client-summary.tsx';

interface ClientSectionProps {
  readonly ports: OptionsPorts;
  readonly state: OptionsState;
}

/** The Google client that sign-ins use, and how to create one. */
export function ClientSection({ ports, state }: ClientSectionProps) {
  const { words, redirectUri } = ports;
  const { say } = words;
  const { ownClient } = state;
  const [editing, setEditing] = useState(false);
  const [outcome, setOutcome] = useState<'none' | 'saved' | 'removed'>('none');
  const section = useRef<HTMLElement>(null);
  const finish = (next: 'saved' | 'removed') => (): void => {
    setEditing(false);
    setOutcome(next);
    // The focused button is removed together with the form or summary that contained it.
    section.current?.focus();
  };
  const saved = finish('saved');

  return (
    <section id={CLIENT_SECTION} class="card" aria-labelledby="client-heading" ref={section} tabIndex={-1}>
      <h2 id="client-heading">{say('optionsClientHeading')}</h2>
      <p>
        {say('optionsClientWhat')} {say(whence(ports, state))}
      </p>
      {!state.policy.ok && <p class="flaw">{signInFailureWords(words, state.policy.problem, ports.now()).text}</p>}
      <div class="outcome" role="status">
        {outcome === 'saved' && ownClient !== undefined && <DoneNote text={say('optionsClientSaved')} />}
        {outcome === 'removed' && ownClient === undefined && <DoneNote text={say('optionsClientRemoved')} />}
      </div>
      {ownClient !== undefined && !editing && (
        <ClientSummary ports={ports} client={ownClient} change={() => setEditing(true)} removed={finish('removed')} />
      )}
      {ownClient !== undefined && editing && (
        <ClientForm ports={ports} client={ownClient} saved={saved} cancel={() => setEditing(false)} />
      )}
      {redirectUri.ok ? (
        <details class="fold" key={String(state.clientId === undefined)} open={state.clientId === undefined}>
          <summary>{say('optionsStepsSummary')}</summary>
          <ClientSteps ports={ports} redirectUri={redirectUri.value}>
            {ownClient === undefined ? (
              <ClientForm ports={ports} client={undefined} saved={saved} />
            ) : (
              <p>{say('optionsClientPasted')}</p>
            )}
          </ClientSteps>
        </details>
      ) : (
        // Shown instead of the steps, which would be wasted effort.
        <p class="flaw">{signInFailureWords(words, redirectUri.problem, ports.now()).text}</p>
      )}
    </section>
  );
}

/** Says where the client comes from. A policy's client takes precedence over the user's, and that over the build's. */
function whence({ builtInClientId }: OptionsPorts, { policy, ownClient }: OptionsState): MessageKey {
  if (policy.ok && policy.value.client !== undefined) return 'optionsClientPolicy';
  return builtInClientId !== undefined && ownClient === undefined ? 'optionsClientBuiltIn' : 'optionsClientMake';
}
