import { useId } from 'preact/hooks';
import type { ChoiceRefusal } from '../../commands/contract.ts';
import type { Account } from '../../core/account/account.ts';
import type { MessageKey } from '../../words/message-key.ts';
import type { OptionsPorts } from '../page/options-ports.ts';
import { ChoiceRow } from '../settings/choice-row.tsx';
import { SettingNote } from '../settings/setting-note.tsx';
import { useSetting } from '../settings/use-setting.ts';

/** The names of the colors in palette.css, in the same order. */
const COLOR_NAMES: readonly MessageKey[] = [
  'optionsColorTeal',
  'optionsColorBlue',
  'optionsColorViolet',
  'optionsColorPink',
  'optionsColorRed',
  'optionsColorOrange',
  'optionsColorGreen',
  'optionsColorGrey',
];

interface ColorChoiceProps {
  readonly ports: OptionsPorts;
  readonly account: Account;
  readonly changeAccess: (opener: HTMLButtonElement) => void;
}

/** Chooses the color of an account by name. */
export function ColorChoice({ ports: { ask, words }, account, changeAccess }: ColorChoiceProps) {
  const { say } = words;
  const group = useId();
  const setting = useSetting<number, ChoiceRefusal>(account.color, (color) => ask('choose', account.id, { color }));
  return (
    <fieldset class="setting">
      <legend>{say('optionsColorLegend')}</legend>
      <div class="colors">
        {COLOR_NAMES.map((name, color) => (
          <ChoiceRow
            key={name}
            type="radio"
            {...{ group, color }}
            label={say(name)}
            checked={setting.value === color}
            choose={() => setting.choose(color)}
          />
        ))}
      </div>
      <SettingNote {...{ words, setting, changeAccess }} />
    </fieldset>
  );
}
