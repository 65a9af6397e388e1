import { useId, useRef, useState } from 'preact/hooks';
import type { CheckName } from '../../core/sign-in-story/story.ts';
import type { Words } from '../../words/words.ts';
import type { PracticeProps } from '../page/story-ports.ts';
import { CHECKS } from '../plot/explain-check.ts';
import { ATTACKS, type Attack, type Outcome, playAttack } from './attack-table.ts';
import { createSigningKey } from './google/id-tokens.ts';
import { OutcomeView, Verdict } from './outcome.tsx';

/** The exercise: an attack to choose, its checks to switch, and what comes of it. */
export function Practice({ ports }: PracticeProps) {
  const { words } = ports;
  const { say } = words;
  const [attack, setAttack] = useState<Attack>(ATTACKS[0]);
  const [on, setOn] = useState<ReadonlySet<CheckName>>(() => firstOf(attack));
  const [outcome, setOutcome] = useState<Outcome>();
  // One for all runs, since making it takes a moment.
  const [key] = useState(createSigningKey);
  const run = useRef(0);

  /** What was shown is about other choices, and so is what is still running. */
  const clear = (): number => {
    setOutcome(undefined);
    run.current += 1;
    return run.current;
  };
  const choose = (chosen: Attack): void => {
    clear();
    setAttack(chosen);
    setOn(firstOf(chosen));
  };
  const toggle = (name: CheckName): void => {
    clear();
    setOn(new Set([...attack.checks.filter((each) => on.has(each) !== (each === name))]));
  };
  const play = async (): Promise<void> => {
    const own = clear();
    const played = await playAttack(attack, on, await key);
    if (run.current === own) setOutcome(played);
  };

  return (
    <div class="exercise">
      <AttackChoice {...{ words, attack, choose }} />
      <div class="attack">
        <h3>{say(attack.title)}</h3>
        <p>{say(attack.text)}</p>
        <Switches {...{ words, attack, on, toggle }} />
        <button type="button" class="button primary" onClick={() => void play()}>
          {say('practiceRun')}
        </button>
        <div role="status">{outcome !== undefined && <Verdict {...{ words, attack, outcome }} />}</div>
        {outcome !== undefined && <OutcomeView {...{ ports, outcome }} />}
      </div>
    </div>
  );
}

interface AttackChoiceProps {
  readonly words: Words;
  readonly attack: Attack;
  readonly choose: (attack: Attack) => void;
}

function AttackChoice({ words: { say }, attack, choose }: AttackChoiceProps) {
  const group = useId();
  return (
    <fieldset class="attacks">
      <legend>{say('practiceAttacks')}</legend>
      {ATTACKS.map((each) => (
        <label key={each.id}>
          <input
            type="radio"
            name={group}
            value={each.id}
            checked={each.id === attack.id}
            onChange={() => choose(each)}
          />
          <span>{say(each.title)}</span>
        </label>
      ))}
    </fieldset>
  );
}

interface SwitchesProps {
  readonly words: Words;
  readonly attack: Attack;
  readonly on: ReadonlySet<CheckName>;
  readonly toggle: (name: CheckName) => void;
}

/** The checks that stop an attack, each to be switched off. */
function Switches({ words: { say }, attack, on, toggle }: SwitchesProps) {
  return (
    <fieldset class="switches">
      <legend>{say('practiceChecks')}</legend>
      {attack.checks.map((name) => (
        <label key={name}>
          <input type="checkbox" value={name} checked={on.has(name)} onChange={() => toggle(name)} />
          <span>
            {say(CHECKS[name].title)} <span class="source">{CHECKS[name].source}</span>
          </span>
        </label>
      ))}
      {attack.checks.length > 1 && <p class="fine">{say('practiceOthers')}</p>}
    </fieldset>
  );
}

function firstOf({ checks: [first] }: Attack): ReadonlySet<CheckName> {
  return new Set([first]);
}
