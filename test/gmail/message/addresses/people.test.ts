import { expect, test } from 'vitest';
import { readPeople } from '../../../../src/gmail/message/addresses/people.ts';

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
      ['Only A Name', ''],
      ['', 'b@x.test'],
    ],
  ],
  // What is not closed takes nothing along that follows.
  [
    '"unclosed, <u@x.test>, b@x.test',
    [
      ['unclosed', 'u@x.test'],
      ['', 'b@x.test'],
    ],
  ],
  [
    '"Lee <lee@x.test>, "Kim, Jo" <jo@x.test>, "Roe" <roe@x.test>',
    [
      ['Lee', 'lee@x.test'],
      ['Kim, Jo', 'jo@x.test'],
      ['Roe', 'roe@x.test'],
    ],
  ],
  [
    'Lee (at work <lee@x.test>, Kim (at home) <kim@x.test>',
    [
      ['Lee (at work', 'lee@x.test'],
      ['Kim (at home)', 'kim@x.test'],
    ],
  ],
  [
    'Lee <lee@x.test, Kim <kim@x.test>; <roe@x.test',
    [
      ['Lee', 'lee@x.test'],
      ['Kim', 'kim@x.test'],
      ['', 'roe@x.test'],
    ],
  ],
  [
    'I <3 mail <i@x.test>, a@x.test; Lee <lee@x.test>',
    [
      ['I <3 mail', 'i@x.test'],
      ['', 'a@x.test'],
      ['Lee', 'lee@x.test'],
    ],
  ],
  [
    'Friends (all):(none(that I know)) ;, Work:lee@x.test, "Kim" <kim@x.test>;',
    [
      ['Friends (all)', ''],
      ['', 'lee@x.test'],
      ['Kim', 'kim@x.test'],
    ],
  ],
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
  expect(readPeople(header)).toEqual({ listed: people.map(([name, address]) => ({ name, address })), unlisted: 0 });
});

test('a thousand people are kept, and all are counted', () => {
  const header = Array.from({ length: 5_000 }, (_, index) => `p${index}@x.test`).join(', ');
  const { listed, unlisted } = readPeople(header);
  expect(listed.map(({ address }) => address)).toEqual(Array.from({ length: 1_000 }, (_, index) => `p${index}@x.test`));
  expect(unlisted).toBe(4_000);
});

test('names of any length take a bounded place, and hide nobody from the count', () => {
  const header = Array.from({ length: 500 }, (_, index) => `${'n'.repeat(2_000)} <p${index}@x.test>`).join(', ');
  const { listed, unlisted } = readPeople(header);
  expect(JSON.stringify(listed).length).toBeLessThan(60_000);
  expect(listed.length + unlisted).toBe(500);
});
