import { Banner } from '../../ui/banner.tsx';
import { NoAnswer } from '../page/no-answer.tsx';
import type { OptionsPorts } from '../page/options-ports.ts';
import type { OptionsState } from '../page/options-state.ts';
import { useCommand } from '../page/use-command.ts';
import { damagedWords } from './damaged-words.ts';

interface DamagedDataProps {
  readonly ports: OptionsPorts;
  readonly state: OptionsState;
}

/** Says which stored data could not be read and was set aside, and lets the user discard it. */
export function DamagedData({ ports: { ask, words }, state: { damaged, accounts } }: DamagedDataProps) {
  const { say } = words;
  const command = useCommand();
  const discard = (): void =>
    command.run(async () => {
      await ask('discardDamaged');
    });
  return (
    <div class="damaged">
      <Banner tone="attention" title={say('optionsDamagedTitle')} text={[say('optionsDamagedText')]}>
        <ul>
          {damaged.map((key) => (
            <li key={key}>{damagedWords(words, key, accounts)}</li>
          ))}
        </ul>
        <button type="button" class="button" aria-disabled={command.busy} onClick={discard}>
          {say('optionsDiscard')}
        </button>
      </Banner>
      {command.unanswered && <NoAnswer words={words} retry={command.retry} />}
    </div>
  );
}
