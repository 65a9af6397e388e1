import { useId } from 'preact/hooks';
import type { Result } from '../../core/result.ts';
import type { Words } from '../../words/words.ts';
import { NoAnswer } from '../page/no-answer.tsx';
import { ChoiceRow } from './choice-row.tsx';
import { Saved } from './setting-note.tsx';
import { useSetting } from './use-setting.ts';

interface RadioSettingProps<Value extends string | number> {
  readonly words: Words;
  readonly legend: string;
  readonly stored: Value;
  readonly choices: readonly { readonly value: Value; readonly label: string; readonly text?: string }[];
  readonly save: (value: Value) => Promise<Result<undefined, unknown>>;
}

/** A setting with a few choices, saved as soon as one is selected. */
export function RadioSetting<Value extends string | number>({
  words,
  legend,
  stored,
  choices,
  save,
}: RadioSettingProps<Value>) {
  const group = useId();
  const { value, outcome, choose, retry } = useSetting(stored, save);
  return (
    <fieldset class="setting">
      <legend>{legend}</legend>
      {choices.map((choice) => (
        <ChoiceRow
          key={choice.value}
          type="radio"
          group={group}
          label={choice.label}
          text={choice.text}
          checked={value === choice.value}
          choose={() => choose(choice.value)}
        />
      ))}
      <div class="setting-note" role="status">
        {outcome.kind === 'saved' && <Saved words={words} />}
        {outcome.kind === 'unanswered' && <NoAnswer words={words} retry={retry} />}
      </div>
    </fieldset>
  );
}
