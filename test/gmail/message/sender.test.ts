import { expect, test } from 'vitest';
import { readSender } from '../../../src/gmail/message/sender.ts';

test.each([
  // RFC 5322 section 3.4 and its appendix A.
  { header: 'John Doe <jdoe@machine.example>', name: 'John Doe', address: 'jdoe@machine.example' },
  {
    header: '"Joe Q. Public" <john.q.public@example.com>',
    name: 'Joe Q. Public',
    address: 'john.q.public@example.com',
  },
  { header: '"Doe, Jane" <jane.doe@example.com>', name: 'Doe, Jane', address: 'jane.doe@example.com' },
  {
    header: '"Giant; \\"Big\\" Box" <sysservices@example.net>',
    name: 'Giant; "Big" Box',
    address: 'sysservices@example.net',
  },
  { header: 'mary@x.test', name: '', address: 'mary@x.test' },
  { header: '<boss@nil.test>', name: '', address: 'boss@nil.test' },
  { header: '"" <boss@nil.test>', name: '', address: 'boss@nil.test' },
  { header: 'A Group:Ed Jones <c@a.test>,joe@where.test,John <jdoe@one.test>;', name: 'A Group', address: '' },
  { header: 'Undisclosed recipients:;', name: 'Undisclosed recipients', address: '' },
  { header: 'Pete <pete@silly.test> (his account)', name: 'Pete', address: 'pete@silly.test' },
  {
    header: '"Mary Smith: Personal Account" <smith@home.example>',
    name: 'Mary Smith: Personal Account',
    address: 'smith@home.example',
  },
  // Several authors: the first.
  { header: 'Ann <ann@x.test>, Bob <bob@y.test>', name: 'Ann', address: 'ann@x.test' },
  { header: '"Ann, A." <ann@x.test>, "Bob" <bob@y.test>', name: 'Ann, A.', address: 'ann@x.test' },
  { header: 'ann@x.test, bob@y.test', name: '', address: 'ann@x.test' },
  // As Gmail has decoded encoded words, which leaves what would need quotes without them.
  { header: 'Doe, Jane <jane@x.test>', name: 'Doe, Jane', address: 'jane@x.test' },
  { header: 'Étienne “l’ami” 🦊 <e@x.test>', name: 'Étienne “l’ami” 🦊', address: 'e@x.test' },
  { header: 'نور <noor@x.test>', name: 'نور', address: 'noor@x.test' },
  { header: '  Spaced   <  s@x.test  > ', name: 'Spaced', address: 's@x.test' },
  { header: 'O\'Brien "Bob" <b@x.test>', name: 'O\'Brien "Bob"', address: 'b@x.test' },
  // Something is always shown.
  { header: 'Only A Name', name: '', address: 'Only A Name' },
  { header: '"unclosed <u@x.test>', name: '"unclosed', address: 'u@x.test' },
  { header: 'Broken <b@x.test', name: '', address: 'Broken <b@x.test' },
  { header: '', name: '', address: '' },
])('$header is from "$name" at "$address"', ({ header, name, address }) => {
  expect(readSender(header)).toEqual({ name, address });
});

test.each([
  'security@bank.example <security@bank.example> <winner@hostile.example>',
  '"Bank" <security@bank.example> <winner@hostile.example>',
  '"Bank <security@bank.example>" <winner@hostile.example>',
  '"security@bank.example," <winner@hostile.example>',
  'security@bank.example, <winner@hostile.example>',
])('a name that poses as an address stays a name: %s', (header) => {
  expect(readSender(header).address).toBe('winner@hostile.example');
});

test.each([
  '"'.repeat(50_000),
  `"${'\\"'.repeat(50_000)}`,
  '<'.repeat(50_000),
  '<>'.repeat(25_000),
  `${'a '.repeat(25_000)}<`,
  `x:${' '.repeat(50_000)}`,
  `${'a@'.repeat(25_000)},`,
])('a hostile header is read in no time (%#)', (header) => {
  const start = performance.now();
  readSender(header);
  expect(performance.now() - start).toBeLessThan(1_000);
});
