import type { ChoiceRefusal } from '../../commands/contract.ts';
import { CheckIcon } from '../../ui/icons.tsx';
import type { Words } from '../../words/words.ts';
import { NoAnswer } from '../page/no-answer.tsx';
import type { Setting } from './use-setting.ts';

interface SettingNoteProps<Value> {
  readonly words: Words;
  readonly setting: Setting<Value, ChoiceRefusal>;
  readonly changeAccess: (opener: HTMLButtonElement) => void;
}

/** The result of the last change of a setting: saved, or why not. */
export function SettingNote<Value>({ words, setting, changeAccess }: SettingNoteProps<Value>) {
  const { outcome, retry } = setting;
  return (
    <div class="setting-note" role="status">
      {outcome.kind === 'saved' && <Saved words={words} />}
      {outcome.kind === 'unanswered' && <NoAnswer words={words} retry={retry} />}
      {outcome.kind === 'refused' && <Refused {...{ words, changeAccess }} why={outcome.why} />}
    </div>
  );
}

/** Confirms that a setting is saved. */
export function Saved({ words }: { readonly words: Words }) {
  return (
    <span class="saved">
      <CheckIcon />
      {words.say('optionsSaved')}
    </span>
  );
}

interface RefusedProps extends Pick<SettingNoteProps<never>, 'words' | 'changeAccess'> {
  readonly why: ChoiceRefusal;
}

function Refused({ words: { say }, why, changeAccess }: RefusedProps) {
  switch (why) {
    case 'no-such-account':
      return <p class="flaw">{say('optionsChoiceGone')}</p>;
    case 'needs-level-read':
      return (
        <>
          <p class="flaw">{say('optionsChoiceNeedsRead')}</p>
          <button type="button" class="button" onClick={(event) => changeAccess(event.currentTarget)}>
            {say('optionsChangeAccess')}
          </button>
        </>
      );
  }
}
