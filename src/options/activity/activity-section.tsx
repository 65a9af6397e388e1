import { useState } from 'preact/hooks';
import { totalsOf } from '../../core/activity/totals.ts';
import { cleanText } from '../../words/clean-text.ts';
import { CopyValue } from '../page/copy-value.tsx';
import type { OptionsPorts } from '../page/options-ports.ts';
import type { OptionsState } from '../page/options-state.ts';
import { AccountChecks } from './account-checks.tsx';
import type { OwnJournal } from './activity.ts';
import { DayChart } from './day-chart.tsx';
import { reportOf } from './report.ts';
import { RequestList } from './request-list.tsx';

interface ActivitySectionProps {
  readonly ports: OptionsPorts;
  readonly state: OptionsState;
}

/** What Tidings does in the user's name: what is planned for each account, every request, totals, and a report. */
export function ActivitySection({ ports, state }: ActivitySectionProps) {
  const { words, now } = ports;
  const { say } = words;
  const { accounts, activity } = state;
  const [chosen, setChosen] = useState(ALL);
  // An account that was chosen may have been removed.
  const isThere = activity.journals.some((journal) => choiceOf(journal) === chosen);
  const journals = activity.journals.filter((journal) => !isThere || choiceOf(journal) === chosen);
  const days = totalsOf(
    journals.map(({ requestDays }) => requestDays),
    now(),
  );
  return (
    <section id="activity" class="card" aria-labelledby="activity-heading">
      <h2 id="activity-heading">{say('optionsActivityHeading')}</h2>
      <p>{say('optionsActivityText')}</p>
      {accounts.length > 0 && (
        <details class="fold">
          <summary>{say('optionsActivityChecks')}</summary>
          {accounts.map((view) => (
            <AccountChecks key={view.account.id} {...{ ports, view, activity }} />
          ))}
        </details>
      )}
      <label class="choose">
        <span>{say('optionsActivityShow')}</span>
        <select value={isThere ? chosen : ALL} onChange={(event) => setChosen(event.currentTarget.value)}>
          <option value={ALL}>{say('optionsActivityAll')}</option>
          {activity.journals.map((journal) => (
            <option key={choiceOf(journal)} value={choiceOf(journal)}>
              {journal.account === undefined ? say('optionsActivitySignIns') : cleanText(journal.account.email)}
            </option>
          ))}
        </select>
      </label>
      <DayChart words={words} days={days} />
      <h3>{say('optionsTotalsRequests')}</h3>
      <RequestList key={chosen} ports={ports} journals={journals} />
      <p class="fine">{say('optionsActivityKept')}</p>
      <details class="fold report">
        <summary>{say('optionsReportHeading')}</summary>
        <p>{say('optionsReportText')}</p>
        <CopyValue
          ports={ports}
          label={say('optionsReport')}
          value={reportOf(state, { versions: ports.versions, language: words.language, now: now() })}
        />
      </details>
    </section>
  );
}

const ALL = 'all';

/** Google's ids of accounts are numbers, so none is one of these words. */
function choiceOf({ account }: OwnJournal): string {
  return account?.id ?? 'none';
}
