import { useId } from 'preact/hooks';
import type { AccountId } from '../../core/account/account.ts';
import type { Problem } from '../../core/problem.ts';
import { cleanText } from '../../words/clean-text.ts';
import { NoAnswer } from '../page/no-answer.tsx';
import type { OptionsPorts } from '../page/options-ports.ts';
import type { OptionsState } from '../page/options-state.ts';
import { ChoiceRow } from '../settings/choice-row.tsx';
import { Saved } from '../settings/setting-note.tsx';
import { useSetting } from '../settings/use-setting.ts';

interface BadgeChoiceProps {
  readonly ports: OptionsPorts;
  readonly state: OptionsState;
}

/** Chooses which count the badge shows: the total of all accounts, or the count of one. */
export function BadgeChoice({ ports: { ask, words }, state: { accounts, badgeSource } }: BadgeChoiceProps) {
  const { say } = words;
  const group = useId();
  const stored = accounts.find(({ account }) => account.id === badgeSource)?.account.id;
  const { value, outcome, choose, retry } = useSetting<AccountId | undefined, Problem>(stored, (source) =>
    source === undefined ? ask('chooseBadge') : ask('chooseBadge', source),
  );
  const row = (label: string, source: AccountId | undefined) => (
    <ChoiceRow
      key={source}
      type="radio"
      {...{ group, label }}
      checked={value === source}
      choose={() => choose(source)}
    />
  );
  return (
    <fieldset class="setting badge-choice">
      <legend>{say('optionsBadgeLegend')}</legend>
      {row(say('optionsBadgeAll'), undefined)}
      {accounts.map(({ account }) => row(cleanText(account.email), account.id))}
      <div class="setting-note" role="status">
        {outcome.kind === 'saved' && <Saved words={words} />}
        {outcome.kind === 'unanswered' && <NoAnswer words={words} retry={retry} />}
      </div>
    </fieldset>
  );
}
