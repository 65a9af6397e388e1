import type { Words } from '../../words/words.ts';
import type { Step } from '../plot/plot.ts';
import { type Arrow, PARTIES, PARTY_NAMES, type Party } from '../plot/plot-table.ts';

const ROW = 44;
/** Where a row's line is, below the words above it. */
const LINE = 29;

interface DiagramProps {
  readonly words: Words;
  readonly steps: readonly Step[];
  readonly open: string;
  readonly choose: (step: string) => void;
}

/**
 * The sequence diagram of a story: a column for each party, a row for each thing said. Positions are shares of the width,
 * so that words keep their size on any screen; style sheets mirror it for languages that are written from right to left.
 */
export function Diagram({ words: { say }, steps, open, choose }: DiagramProps) {
  const rows = steps.flatMap((step) => step.arrows.map((arrow, at) => ({ step, arrow, isFirst: at === 0 })));
  const height = rows.length * ROW + 12;
  const chooseAt = (event: MouseEvent): void => {
    const { top } = (event.currentTarget as Element).getBoundingClientRect(); // Where the listener is.
    const row = rows[Math.floor((event.clientY - top) / ROW)];
    if (row !== undefined) choose(row.step.id);
  };
  return (
    <figure class="diagram">
      <div class="parties" aria-hidden="true">
        {PARTIES.map((party) => (
          <span key={party}>{say(PARTY_NAMES[party])}</span>
        ))}
      </div>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the buttons of the steps below do the same */}
      <svg role="img" aria-label={say('storyDiagram')} width="100%" height={height} onClick={chooseAt}>
        {PARTIES.map((party) => (
          <line key={party} class="lifeline" x1={place(party)} x2={place(party)} y1={0} y2={height} />
        ))}
        {rows.map(({ step, arrow, isFirst }, at) => (
          <g
            key={`${step.id}-${arrow.from}-${arrow.words}`}
            class="said"
            data-open={step.id === open}
            data-state={step.state}
          >
            <rect class="row" x="0" y={at * ROW} width="100%" height={ROW} />
            <Line arrow={arrow} y={at * ROW + LINE} />
            <text class="words" x={middle(arrow)} y={at * ROW + LINE - 8} text-anchor="middle">
              {say(arrow.words)}
            </text>
            {isFirst && <Mark number={step.number} x={place(arrow.from)} y={at * ROW + LINE} />}
          </g>
        ))}
      </svg>
    </figure>
  );
}

function Line({ arrow: { from, to }, y }: { readonly arrow: Arrow; readonly y: number }) {
  const back = PARTIES.indexOf(to) < PARTIES.indexOf(from);
  return (
    <>
      <line class="arrow" x1={place(from)} x2={place(to)} y1={y} y2={y} />
      <svg x={place(to)} y={y} overflow="visible" aria-hidden="true">
        <path class="head" d={back ? 'M0 0 9 -5V5Z' : 'M0 0-9-5V5Z'} />
      </svg>
    </>
  );
}

/** The number of a step, where it begins. */
function Mark({ number, x, y }: { readonly number: number; readonly x: string; readonly y: number }) {
  return (
    <svg x={x} y={y} overflow="visible" aria-hidden="true">
      <circle class="mark" r="10" />
      <text class="number" text-anchor="middle" dy="4">
        {number}
      </text>
    </svg>
  );
}

/** The middle of a party's column. */
function place(party: Party): string {
  return percent(PARTIES.indexOf(party));
}

function middle({ from, to }: Arrow): string {
  return percent((PARTIES.indexOf(from) + PARTIES.indexOf(to)) / 2);
}

function percent(column: number): string {
  return `${(((column + 0.5) / PARTIES.length) * 100).toFixed(2)}%`;
}
