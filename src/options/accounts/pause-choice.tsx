import type { ChoiceRefusal } from '../../commands/contract.ts';
import type { Account } from '../../core/account/account.ts';
import { cleanText } from '../../words/clean-text.ts';
import type { OptionsPorts } from '../page/options-ports.ts';
import { SettingNote } from '../settings/setting-note.tsx';
import { useSetting } from '../settings/use-setting.ts';

interface PauseChoiceProps {
  readonly ports: OptionsPorts;
  readonly account: Account;
  readonly changeAccess: (opener: HTMLButtonElement) => void;
}

/** Pauses or resumes an account. */
export function PauseChoice({ ports: { ask, words }, account, changeAccess }: PauseChoiceProps) {
  const { say } = words;
  const email = cleanText(account.email);
  const setting = useSetting<boolean, ChoiceRefusal>(account.paused, (paused) => ask('choose', account.id, { paused }));
  return (
    <fieldset class="setting">
      <legend>{say('optionsPauseLegend')}</legend>
      <p class="fine">{say('optionsPauseText')}</p>
      <button
        type="button"
        class="button"
        aria-label={say(setting.value ? 'popupResumeAccount' : 'optionsPauseAccount', email)}
        onClick={() => setting.choose(!setting.value)}
      >
        {say(setting.value ? 'popupResume' : 'optionsPause')}
      </button>
      <SettingNote {...{ words, setting, changeAccess }} />
    </fieldset>
  );
}
