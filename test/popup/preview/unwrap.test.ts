import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unwrap } from '../../../src/popup/preview/text/unwrap.ts';

const unwrapped = (source: string): string =>
  unwrap(source.split('\n').map((text) => ({ depth: 0, text })))
    .map(({ text }) => text)
    .join('\n');

const LETTER = `Forecast now says clear until one in the morning. I'll bring the 10-inch
Dobsonian and the good eyepieces; could you bring the folding table and
something hot to drink?`;

test('a paragraph that was broken because its lines were full is one line', () => {
  expect(unwrapped(LETTER)).toBe(LETTER.replaceAll('\n', ' '));
});

test('format=flowed, which leaves a space before each such break, does not make two', () => {
  expect(unwrapped(LETTER.replaceAll('\n', ' \n'))).toBe(LETTER.replaceAll('\n', ' '));
});

test.each([
  ['an empty line', '\n\nJupiter is highest at about half past nine.'],
  ['a list', '\n- the folding table\n- something hot to drink'],
  ['a numbered list', '\n1. the folding table that stands in the cellar\n2) something hot to drink'],
  ['an indent', '\n    something hot to drink'],
  ['a signature', '\n-- \nJane'],
  ['short lines', '\nJane Doe\n12 Mill Lane\nOxford'],
  ['a rule', '\n=======================================================================\nNews'],
])('after it, %s stays as it is', (_, after) => {
  expect(unwrapped(LETTER + after)).toBe(LETTER.replaceAll('\n', ' ') + after);
});

test.each([
  ['a table', 'Basel SBB        10:28   platform 4   coach 8   seat 52   window   quiet\n'.repeat(3)],
  ['a table with tabs', 'Basel SBB and all of the stations before it that nobody uses\t10:28\n'.repeat(3)],
  [
    'verse',
    'The fog comes on little cat feet.\nIt sits looking over harbor and city\non silent haunches\nand then moves on.',
  ],
  [
    'what no program wrapped',
    `${'One long paragraph to a line. '.repeat(8)}\n${'Another one, of 60 to 80 characters or so. '.repeat(2)}\nA third.`,
  ],
  ['Japanese', `${'来週の打ち合わせについて'.repeat(6)}\n${'よろしくお願いします'.repeat(6)}`],
  [
    'a log',
    'Nov  2 09:58:01 alpha sshd[811]: session opened for user ada from the office\nNov  2 09:58:44 alpha sshd[811]: session closed for user ada',
  ],
  [
    'a log by date and time',
    '2026-11-02T09:58:01Z the nightly copy of the photographs was begun on alpha\n2026-11-02T09:58:44Z the nightly copy of the photographs has ended',
  ],
  [
    'a log by the hour',
    '[09:58:01] the nightly copy of all of the photographs was begun on alpha\n[09:58:44] the nightly copy of all of the photographs has ended on it',
  ],
  [
    'records of names and values',
    'Disk usage of the archive: 81 per cent, of which photographs take a half\nState of the archive: well\nLast check: today',
  ],
  [
    'records of a program',
    'postfix/smtp[12]: message accepted by the relay of the provider, at once\npostfix/qmgr[13]: removed it from the queue',
  ],
  [
    'lines that begin alike',
    'alpha backup finished within the hour, without a single error, at eleven\nalpha backup started again for the second volume',
  ],
  [
    'sentences, one a line',
    'The garden is open on Saturdays and on Sundays, from ten until it is dark\nChildren under twelve come in without a ticket\nDogs stay at the gate',
  ],
  ['one word to a line', `${'a'.repeat(70)}\n${'b'.repeat(70)}`],
])('%s stays as it is', (_, source) => {
  expect(unwrapped(source)).toBe(source);
});

test('an address that would not have fitted is joined to its line, and makes no line a long one', () => {
  const source = `The programme of the whole season is on our page, with all the tickets:\nhttps://choir.example/${'x'.repeat(90)}`;
  expect(unwrapped(source)).toBe(source.replace('\n', ' '));
});

test('a signature stays in its lines, however long they are', () => {
  const signature =
    'Jane Doe, Keeper of the Instruments, Royal Society for Amateur Astronomy\nhead office of the society';
  expect(unwrapped(`${LETTER}\n-- \n${signature}`)).toBe(`${LETTER.replaceAll('\n', ' ')}\n-- \n${signature}`);
});

test('a line that begins something new is joined to none', () => {
  const [first = '', second = ''] = LETTER.split('\n');
  const lines = [
    { depth: 0, text: first },
    { depth: 0, text: second, isStart: true },
  ];
  expect(unwrap(lines)).toHaveLength(2);
});

test('a quote has a width of its own, and never joins what is around it', () => {
  const lines = [
    { depth: 0, text: 'I doubt that the forecast that you sent to us is right about the morning' },
    ...LETTER.split('\n').map((text) => ({ depth: 1, text })),
    { depth: 0, text: 'Shall we?' },
  ];
  expect(unwrap(lines)).toEqual([lines[0], { depth: 1, text: LETTER.replaceAll('\n', ' ') }, lines.at(-1)]);
});

test('no text is lost or moved: only breaks become spaces', () => {
  const line = fc.string({ unit: fc.constantFrom('a', 'é', '.', ' ', '1', '-', '\t', '字', '"'), maxLength: 90 });
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const source = lines.join('\n');
      expect(unwrapped(source).replace(/\s/g, '')).toBe(source.replace(/\s/g, ''));
      expect(unwrapped(source).split('\n').length).toBeLessThanOrEqual(lines.length || 1);
    }),
  );
});

test('a text of 1,400 full lines is one paragraph', () => {
  const lines = Array.from({ length: 1_400 }, (_, at) => ({
    depth: 0,
    text: `line${at % 9} ${'word '.repeat(13).trimEnd()}`,
  }));
  expect(unwrap(lines)).toHaveLength(1);
});
