import { useState } from 'preact/hooks';
import { type JournalEntry, unitsOf } from '../../core/activity/journal.ts';
import { PURPOSES } from '../../core/activity/purposes.ts';
import { cleanText } from '../../words/clean-text.ts';
import { sizeWords } from '../../words/size-words.ts';
import type { OptionsPorts } from '../page/options-ports.ts';
import type { OwnJournal } from './activity.ts';
import { isGood, outcomeWords, purposeWords, requestTime } from './activity-words.ts';

/** How many requests are listed at first, and how many more at each press. */
const STEP = 25;

interface RequestListProps {
  readonly ports: OptionsPorts;
  readonly journals: readonly OwnJournal[];
}

/** The requests of some journals, newest first. */
export function RequestList({ ports, journals }: RequestListProps) {
  const { say, plural } = ports.words;
  const [shown, setShown] = useState(STEP);
  const all = journals
    .flatMap(({ account, olderRequests, requests }) =>
      [...olderRequests, ...requests].map((entry) => ({ account, entry })),
    )
    .reverse()
    .sort((a, b) => b.entry[0] - a.entry[0]);
  if (all.length === 0) return <p>{say('optionsActivityNone')}</p>;
  const more = Math.min(STEP, all.length - shown);
  return (
    <>
      <ol class="requests">
        {all.slice(0, shown).map(({ account, entry }, index) => (
          <RequestRow key={index} {...{ ports, account, entry }} />
        ))}
      </ol>
      {more > 0 && (
        <button type="button" class="button" onClick={() => setShown(shown + STEP)}>
          {plural('optionsActivityMore', more)}
        </button>
      )}
    </>
  );
}

interface RequestRowProps {
  readonly ports: OptionsPorts;
  readonly account: OwnJournal['account'];
  readonly entry: JournalEntry;
}

function RequestRow({ ports: { words, now }, account, entry }: RequestRowProps) {
  const { say, plural, times } = words;
  const [at, purpose, outcome, took, sent, received] = entry;
  const { method, host } = PURPOSES[purpose];
  const units = unitsOf(entry);
  const milliseconds = new Intl.NumberFormat(words.language, { style: 'unit', unit: 'millisecond' });
  return (
    <li class="request">
      <span class="swatch" data-color={account?.color} aria-hidden="true" />
      <div class="request-body">
        <div class="request-purpose">
          <span>{purposeWords(words, purpose)}</span>
          <time dateTime={new Date(at).toISOString()} title={times.full(at)}>
            {requestTime(words, at, now())}
          </time>
        </div>
        <ul class="facts">
          <li>
            <bdi>{account === undefined ? say('optionsActivitySignIns') : cleanText(account.email)}</bdi>
          </li>
          <li>
            <code dir="ltr">{`${method} ${host}`}</code>
          </li>
          <li class="request-outcome" data-good={isGood(outcome)}>
            {outcomeWords(words, outcome)}
          </li>
          <li>{milliseconds.format(took)}</li>
          {sent > 0 && <li>{say('optionsRequestSent', sizeWords(words, sent))}</li>}
          <li>{say('optionsRequestReceived', sizeWords(words, received))}</li>
          {units > 0 && <li>{plural('optionsRequestUnits', units)}</li>}
        </ul>
      </div>
    </li>
  );
}
