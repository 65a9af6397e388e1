import { useId } from 'preact/hooks';
import type { CountUnit } from '../../core/mailbox/watch.ts';
import type { Words } from '../../words/words.ts';
import { ChoiceRow } from '../settings/choice-row.tsx';

interface UnitChoiceProps {
  readonly words: Words;
  readonly unit: CountUnit;
  readonly choose: (unit: CountUnit) => void;
}

/** Chooses whether messages or conversations are counted. */
export function UnitChoice({ words: { say }, unit, choose }: UnitChoiceProps) {
  const group = useId();
  const row = (value: CountUnit, label: string) => (
    <ChoiceRow type="radio" {...{ group, label }} checked={unit === value} choose={() => choose(value)} />
  );
  return (
    <fieldset class="setting inner">
      <legend>{say('optionsUnitLegend')}</legend>
      {row('messages', say('optionsUnitMessages'))}
      {row('threads', say('optionsUnitThreads'))}
    </fieldset>
  );
}
