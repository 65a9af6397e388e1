import { expect, test } from 'vitest';
import { readPeople } from '../../../src/gmail/message/people.ts';

test.each<[string, readonly [name: string, address: string][]]>([
  // RFC 5322 section 3.4 and its appendix A.
  [
    'Mary Smith <mary@x.test>, jdoe@example.org, Who? <one@y.test>',
    [
      ['Mary Smith', 'mary@x.test'],
      ['', 'jdoe@example.org'],
      ['Who?', 'one@y.test'],
    ],
  ],
  [
    '<boss@nil.test>, "Giant; \\"Big\\" Box" <sysservices@example.net>',
    [
      ['', 'boss@nil.test'],
      ['Giant; "Big" Box', 'sysservices@example.net'],
    ],
  ],
  [
    'A Group:Ed Jones <c@a.test>,joe@where.test,John <jdoe@one.test>;',
    [
      ['Ed Jones', 'c@a.test'],
      ['', 'joe@where.test'],
      ['John', 'jdoe@one.test'],
    ],
  ],
  ['Undisclosed recipients:;', [['Undisclosed recipients', '']]],
  [
    '"Us, all": a@x.test, b@x.test;, c@x.test',
    [
      ['', 'a@x.test'],
      ['', 'b@x.test'],
      ['', 'c@x.test'],
    ],
  ],
  [
    '"Doe, Jane" <jane@x.test>,"Roe; Jo" <jo@x.test>',
    [
      ['Doe, Jane', 'jane@x.test'],
      ['Roe; Jo', 'jo@x.test'],
    ],
  ],
  // As Gmail has decoded encoded words, which leaves what would need quotes without them.
  [
    'Doe, Jane, Dr. <jane@x.test>, Roe, Jo <jo@x.test>',
    [
      ['Doe, Jane, Dr.', 'jane@x.test'],
      ['Roe, Jo', 'jo@x.test'],
    ],
  ],
  ['Étienne 🦊 <e@x.test>', [['Étienne 🦊', 'e@x.test']]],
  ['"a,b"@x.test', [['', '"a,b"@x.test']]],
  // Something is always shown.
  [
    'Only A Name, b@x.test',
    [
      ['', 'Only A Name'],
      ['', 'b@x.test'],
    ],
  ],
  ['"unclosed, <u@x.test>, b@x.test', [['"unclosed,', 'u@x.test']]],
  [
    'a@x.test,, ,b@x.test,',
    [
      ['', 'a@x.test'],
      ['', 'b@x.test'],
    ],
  ],
  ['', []],
  [' , ;', []],
])('%s', (header, people) => {
  expect(readPeople(header)).toEqual(people.map(([name, address]) => ({ name, address })));
});

test('a hundred people are shown, and no more', () => {
  const header = Array.from({ length: 5_000 }, (_, index) => `p${index}@x.test`).join(', ');
  expect(readPeople(header).map(({ address }) => address)).toEqual(
    Array.from({ length: 100 }, (_, index) => `p${index}@x.test`),
  );
});

test.each([
  '"'.repeat(100_000),
  '"\\'.repeat(100_000),
  `"${'\\"'.repeat(100_000)}`,
  ','.repeat(100_000),
  'a,'.repeat(100_000),
  ';'.repeat(100_000),
  ':'.repeat(100_000),
  `${'a:'.repeat(50_000)};`,
  '<'.repeat(100_000),
  '<,'.repeat(100_000),
  '@,'.repeat(100_000),
  ` ${' '.repeat(100_000)};x@y`,
  `"${'"'.repeat(99_999)};`,
  `"${'x'.repeat(20_000_000)}`,
])('a hostile header is read in no time (%#)', (header) => {
  const start = performance.now();
  expect(readPeople(header).length).toBeLessThanOrEqual(100);
  expect(performance.now() - start).toBeLessThan(1_000);
});
