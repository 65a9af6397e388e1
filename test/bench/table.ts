import type { Row, Verdict } from './row.ts';

const HEADINGS = ['what', 'budget', 'measured', 'least possible', 'met?'] as const;

const WORDS: Readonly<Record<Verdict, string>> = {
  met: 'yes',
  missed: 'NO',
  'not-measured': 'not measured',
};

/** The rows as a Markdown table with columns of even width. */
export function tableOf(rows: readonly Row[]): string {
  const lines = [
    HEADINGS,
    ...rows.map(({ what, budget, measured, least, verdict }) => [what, budget, measured, least, WORDS[verdict]]),
  ];
  const widths = HEADINGS.map((_, column) => Math.max(...lines.map((cells) => cells[column]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const [head = HEADINGS, ...body] = lines;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)].join('\n');
}

/** What stands below the table: for each row with notes, how its figure came about. */
export function notesOf(rows: readonly Row[]): string {
  return rows
    .filter(({ notes }) => notes.length > 0)
    .map(({ what, notes }) => [what, ...notes.map((note) => `  ${note}`)].join('\n'))
    .join('\n');
}

/** The process's exit code: 1 if a budget is missed. */
export function exitCodeOf(rows: readonly Row[]): 0 | 1 {
  return rows.some(({ verdict }) => verdict === 'missed') ? 1 : 0;
}
