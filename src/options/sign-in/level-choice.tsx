import { useId } from 'preact/hooks';
import { ACCESS_LEVELS, type AccessLevel, DEFAULT_LEVEL } from '../../core/account/access-level.ts';
import { IDENTITY_SCOPES, LEVEL_SCOPES } from '../../core/account/scope.ts';
import type { Words } from '../../words/words.ts';
import { LEVEL_WORDS } from './levels.ts';

interface LevelChoiceProps {
  readonly words: Words;
  readonly chosen: AccessLevel;
  readonly choose: (level: AccessLevel) => void;
}

/** The three access levels: what each does, what Google's permission allows, and the scopes requested. */
export function LevelChoice({ words, chosen, choose }: LevelChoiceProps) {
  const group = useId();
  return (
    <fieldset class="levels">
      <legend>{words.say('optionsLevelLegend')}</legend>
      {ACCESS_LEVELS.map((level) => (
        <LevelCard key={level} {...{ words, group, level, choose }} checked={level === chosen} />
      ))}
    </fieldset>
  );
}

interface LevelCardProps extends Pick<LevelChoiceProps, 'words' | 'choose'> {
  readonly group: string;
  readonly level: AccessLevel;
  readonly checked: boolean;
}

function LevelCard({ words: { say }, group, level, checked, choose }: LevelCardProps) {
  const id = `${group}-${level}`;
  const { name, does, allows } = LEVEL_WORDS[level];
  return (
    <label class="level">
      <input
        type="radio"
        name={group}
        value={level}
        checked={checked}
        aria-labelledby={`${id}-name`}
        aria-describedby={`${id}-text`}
        onChange={() => choose(level)}
      />
      <span class="level-name">
        <span id={`${id}-name`}>{say(name)}</span>
        {level === DEFAULT_LEVEL && <span class="chip">{say('optionsLevelSuggested')}</span>}
      </span>
      <span class="level-text" id={`${id}-text`}>
        <span>{say(does)}</span>
        <span class="fine">{say(allows)}</span>
        <span class="fine level-scopes">
          {say('optionsLevelScopesLabel')}{' '}
          <code dir="ltr">{[...IDENTITY_SCOPES, ...LEVEL_SCOPES[level].map(shortOf)].join(' ')}</code>
        </span>
      </span>
    </label>
  );
}

/** Shortens `https://www.googleapis.com/auth/gmail.readonly` to `gmail.readonly`, as Google's own pages do. */
function shortOf(scope: string): string {
  return scope.slice(scope.lastIndexOf('/') + 1);
}
