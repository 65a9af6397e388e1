import { useId } from 'preact/hooks';
import type { AccountId } from '../core/account.ts';
import type { Problem } from '../core/problem.ts';
import { cleanText } from '../words/clean-text.ts';
import { ChoiceRow } from './choice-row.tsx';
import { NoAnswer } from './no-answer.tsx';
import type { OptionsPorts } from './options-ports.ts';
import type { OptionsState } from './options-state.ts';
import { Saved } from './setting-note.tsx';
import { useSetting } from './use-setting.ts';

interface BadgeChoiceProps {
  readonly ports: OptionsPorts;
  readonly state: OptionsState;
}

/** Which count the badge shows: the sum over all accounts, or that of one. */
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
