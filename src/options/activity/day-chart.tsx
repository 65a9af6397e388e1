import type { DayTotals } from '../../core/activity/journal.ts';
import { sizeWords } from '../../words/size-words.ts';
import type { Words } from '../../words/words.ts';

interface DayChartProps {
  readonly words: Words;
  /** Oldest first. */
  readonly days: readonly DayTotals[];
}

/** In units of the drawing. */
const BAR = 20;
const GAP = 4;
const HEIGHT = 64;

/** Requests per day as bars, and all totals as a table. */
export function DayChart({ words, days }: DayChartProps) {
  const { say, number } = words;
  const most = Math.max(1, ...days.map(([, requests]) => requests));
  const first = days[0];
  const last = days.at(-1);
  if (first === undefined || last === undefined) return null;
  return (
    <figure class="days">
      <figcaption>
        <h3>{say('optionsTotalsHeading')}</h3>
      </figcaption>
      <div class="day-most">{number(most)}</div>
      {/* The table below says the same to those who can't see it. */}
      <svg
        viewBox={`0 0 ${days.length * (BAR + GAP) - GAP} ${HEIGHT}`}
        preserveAspectRatio="none"
        aria-hidden="true"
        focusable="false"
      >
        {days.map(([day, requests], index) => {
          const height = (requests / most) * HEIGHT;
          return <rect key={day} x={index * (BAR + GAP)} y={HEIGHT - height} width={BAR} height={height} />;
        })}
      </svg>
      <div class="day-ends" aria-hidden="true">
        <span>{dayWords(words, first[0])}</span>
        <span>{dayWords(words, last[0])}</span>
      </div>
      <details class="fold">
        <summary>{say('optionsTotalsTable')}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{say('optionsTotalsDay')}</th>
              <th scope="col">{say('optionsTotalsRequests')}</th>
              <th scope="col">{say('optionsTotalsSent')}</th>
              <th scope="col">{say('optionsTotalsReceived')}</th>
              <th scope="col">{say('optionsTotalsUnits')}</th>
            </tr>
          </thead>
          <tbody>
            {days.toReversed().map(([day, requests, sent, received, units]) => (
              <tr key={day}>
                <th scope="row">{dayWords(words, day)}</th>
                <td>{number(requests)}</td>
                <td>{sizeWords(words, sent)}</td>
                <td>{sizeWords(words, received)}</td>
                <td>{number(units)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}

/** A day (`2026-11-21`) as the language writes it: "Nov 21". */
function dayWords({ language }: Words, day: string): string {
  return new Intl.DateTimeFormat(language, { month: 'short', day: 'numeric', timeZone: 'UTC' }).format(Date.parse(day));
}
