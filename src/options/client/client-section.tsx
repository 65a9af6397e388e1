import { useRef, useState } from 'preact/hooks';
import type { MessageKey } from '../../words/message-key.ts';
import { signInFailureWords } from '../../words/problems/sign-in-failure-words.ts';
import { DoneNote } from '../page/done-note.tsx';
import { isFocusFree } from '../page/is-focus-free.ts';
import type { OptionsPorts } from '../page/options-ports.ts';
import type { OptionsState } from '../page/options-state.ts';
import { CLIENT_SECTION } from '../page/page-remedy.ts';
import { ClientFileEntry } from './client-file-entry.tsx';
import { ClientForm } from './client-form.tsx';
import { ClientSteps } from './client-steps.tsx';
import { ClientSummary } from './client-summary.tsx';
import { projectOf } from './console-page.ts';
import { ManagedClient } from './managed-client.tsx';

interface ClientSectionProps {
  readonly ports: OptionsPorts;
  readonly state: OptionsState;
}

/** The Google client that sign-ins use, and how to create one, unless an organization's policy sets it. */
export function ClientSection({ ports, state }: ClientSectionProps) {
  const { words } = ports;
  const { say } = words;
  const managed = state.policy.ok ? state.policy.value.client : undefined;
  const section = useRef<HTMLElement>(null);
  return (
    <section id={CLIENT_SECTION} class="card" aria-labelledby="client-heading" ref={section} tabIndex={-1}>
      <h2 id="client-heading">{say('optionsClientHeading')}</h2>
      <p>
        {say('optionsClientWhat')} {say(whence(ports, state))}
      </p>
      {!state.policy.ok && <p class="flaw">{signInFailureWords(words, state.policy.problem, ports.now()).text}</p>}
      {managed === undefined ? (
        // The focused button is removed together with the form or summary that contained it.
        <OwnClient
          {...{ ports, state }}
          focusSection={() => isFocusFree(section.current) && section.current?.focus()}
        />
      ) : (
        <ManagedClient ports={ports} client={managed} />
      )}
    </section>
  );
}

/** The user's own client: its values, the form to change them, and how to create one. */
function OwnClient({ ports, state, focusSection }: ClientSectionProps & { readonly focusSection: () => void }) {
  const { words, redirectUri } = ports;
  const { say } = words;
  const { ownClient } = state;
  const [editing, setEditing] = useState(false);
  const [outcome, setOutcome] = useState<'none' | 'saved' | 'removed'>('none');
  const finish = (next: 'saved' | 'removed') => (): void => {
    setEditing(false);
    setOutcome(next);
    focusSection();
  };
  const saved = finish('saved');
  const [project, setProject] = useState<string | undefined>(undefined);
  const file = redirectUri.ok && (
    <>
      <ClientFileEntry {...{ ports, saved }} redirectUri={redirectUri.value} found={setProject} />
      <h4>{say('optionsFileByHand')}</h4>
    </>
  );

  return (
    <>
      <div class="outcome" role="status">
        {outcome === 'saved' && ownClient !== undefined && <DoneNote text={say('optionsClientSaved')} />}
        {outcome === 'removed' && ownClient === undefined && <DoneNote text={say('optionsClientRemoved')} />}
      </div>
      {ownClient !== undefined && !editing && (
        <ClientSummary ports={ports} client={ownClient} change={() => setEditing(true)} removed={finish('removed')} />
      )}
      {ownClient !== undefined && editing && (
        <>
          {file}
          <ClientForm ports={ports} client={ownClient} saved={saved} cancel={() => setEditing(false)} />
        </>
      )}
      {redirectUri.ok ? (
        <details class="fold" key={String(state.clientId === undefined)} open={state.clientId === undefined}>
          <summary>{say('optionsStepsSummary')}</summary>
          <ClientSteps ports={ports} redirectUri={redirectUri.value} project={project ?? projectOf(ownClient?.id)}>
            {ownClient === undefined ? (
              <>
                {file}
                <ClientForm ports={ports} client={undefined} saved={saved} />
              </>
            ) : (
              <p>{say('optionsClientPasted')}</p>
            )}
          </ClientSteps>
        </details>
      ) : (
        // Shown instead of the steps, which would be wasted effort.
        <p class="flaw">{signInFailureWords(words, redirectUri.problem, ports.now()).text}</p>
      )}
    </>
  );
}

/** Says where the client comes from. A policy's client takes precedence over the user's, and that over the build's. */
function whence({ builtInClientId }: OptionsPorts, { policy, ownClient }: OptionsState): MessageKey {
  if (policy.ok && policy.value.client !== undefined) return 'optionsClientPolicy';
  return builtInClientId !== undefined && ownClient === undefined ? 'optionsClientBuiltIn' : 'optionsClientMake';
}
