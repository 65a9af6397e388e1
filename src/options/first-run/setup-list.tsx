import { CheckIcon } from '../../ui/icons.tsx';
import type { Words } from '../../words/words.ts';
import { SETUP_STEPS, type SetupProgress } from './setup-steps.ts';

interface SetupListProps {
  readonly words: Words;
  readonly progress: SetupProgress;
}

const PROGRESS_WORDS = { done: 'optionsSetupDone', now: 'optionsSetupNow', next: 'optionsSetupNext' } as const;

/** The steps of setup, how far each is, and the way to the one to do now. */
export function SetupList({ words: { say, number }, progress }: SetupListProps) {
  return (
    <ol class="setup" aria-label={say('optionsSetupLabel')}>
      {progress.map(({ step, is }, index) => {
        const { name, text, section } = SETUP_STEPS[step];
        return (
          <li key={step} data-is={is} aria-current={is === 'now' ? 'step' : undefined}>
            <span class="setup-mark" aria-hidden="true">
              {is === 'done' ? <CheckIcon /> : number(index + 1)}
            </span>
            <div>
              <p class="setup-name">
                {is === 'now' ? <a href={`#${section}`}>{say(name)}</a> : say(name)}{' '}
                <span class="chip">{say(PROGRESS_WORDS[is])}</span>
              </p>
              {is === 'now' && <p>{say(text)}</p>}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
