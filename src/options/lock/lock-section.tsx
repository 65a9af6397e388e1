import { useRef, useState } from 'preact/hooks';
import type { Lock } from '../../core/lock.ts';
import { Banner } from '../../ui/banner.tsx';
import type { MessageKey } from '../../words/message-key.ts';
import { DoneNote } from '../page/done-note.tsx';
import { NoAnswer } from '../page/no-answer.tsx';
import type { OptionsPorts } from '../page/options-ports.ts';
import type { OptionsState } from '../page/options-state.ts';
import { useCommand } from '../page/use-command.ts';
import { AwayChoice } from './away-choice.tsx';
import { PassphraseForm } from './passphrase-form.tsx';

interface LockSectionProps {
  readonly ports: OptionsPorts;
  readonly state: OptionsState;
}

const FACTS: readonly MessageKey[] = [
  'optionsLockSeals',
  'optionsLockHides',
  'optionsLockLimits',
  'optionsLockForgotten',
];

/** Turns the lock on or off, and changes its passphrase and when it closes. */
export function LockSection({ ports, state: { lock } }: LockSectionProps) {
  const { say } = ports.words;
  const [said, setSaid] = useState<MessageKey | undefined>(undefined);
  const heading = useRef<HTMLHeadingElement>(null);
  const done = (what: MessageKey): void => {
    setSaid(what);
    // The focused control is gone.
    heading.current?.focus();
  };
  return (
    <section id="lock" class="card" aria-labelledby="lock-heading">
      <h2 id="lock-heading" ref={heading} tabIndex={-1}>
        {say('optionsLockHeading')}
      </h2>
      <p>{say('optionsLockWhat')}</p>
      <ul class="kept">
        {FACTS.map((fact) => (
          <li key={fact}>{say(fact)}</li>
        ))}
      </ul>
      <div class="outcome" role="status">
        {said && <DoneNote text={say(said)} />}
      </div>
      {lock === undefined ? (
        <PassphraseForm ports={ports} label={say('optionsLockTurnOn')} saved={() => done('optionsLockOn')} />
      ) : (
        <OpenLock ports={ports} lock={lock} done={done} />
      )}
    </section>
  );
}

interface OpenLockProps {
  readonly ports: OptionsPorts;
  readonly lock: Lock | 'damaged';
  readonly done: (what: MessageKey) => void;
}

function OpenLock({ ports, lock, done }: OpenLockProps) {
  const { ask, words } = ports;
  const { say } = words;
  const [changing, setChanging] = useState(false);
  const command = useCommand();
  const turnOff = (): void =>
    command.run(async () => {
      if ((await ask('removeLock')).ok) done('optionsLockOff');
    });
  const lockNow = (): void => command.run(async () => void (await ask('lockNow')));
  return (
    <>
      {lock === 'damaged' ? (
        <Banner tone="attention" title={say('lockDamagedTitle')} text={[say('optionsLockDamaged')]} />
      ) : (
        <AwayChoice ports={ports} lock={lock} />
      )}
      {changing && (
        <PassphraseForm
          ports={ports}
          label={say('optionsLockChange')}
          saved={() => {
            setChanging(false);
            done('optionsLockChanged');
          }}
          cancel={() => setChanging(false)}
        />
      )}
      {command.unanswered && <NoAnswer words={words} retry={command.retry} />}
      <div class="actions">
        <button type="button" class="button" aria-disabled={command.busy} onClick={lockNow}>
          {say('lockNow')}
        </button>
        {!changing && (
          <button type="button" class="button" onClick={() => setChanging(true)}>
            {say('optionsLockChange')}
          </button>
        )}
        <button type="button" class="button" aria-disabled={command.busy} onClick={turnOff}>
          {say('optionsLockTurnOff')}
        </button>
      </div>
    </>
  );
}
