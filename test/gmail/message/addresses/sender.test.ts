import { expect, test } from 'vitest';
import { readSender } from '../../../../src/gmail/message/addresses/sender.ts';

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
  { header: 'A Group:Ed Jones <c@a.test>,joe@where.test,John <jdoe@one.test>;', name: 'Ed Jones', address: 'c@a.test' },
  { header: 'Undisclosed recipients:;', name: 'Undisclosed recipients', address: '' },
  { header: 'Pete <pete@silly.test> (his account)', name: 'Pete', address: 'pete@silly.test' },
  {
    header: '"Mary Smith: Personal Account" <smith@home.example>',
    name: 'Mary Smith: Personal Account',
    address: 'smith@home.example',
  },
  // RFC 5322 appendices A.5 and A.6.
  {
    header: 'Pete(A nice \\) chap) <pete(his account)@silly.test(his host)>',
    name: 'Pete (A nice ) chap)',
    address: 'pete@silly.test',
  },
  { header: 'Mary Smith <@node.test,@other.test:mary@example.net>', name: 'Mary Smith', address: 'mary@example.net' },
  { header: 'Joe Q. Public <john.q.public@example.com>', name: 'Joe Q. Public', address: 'john.q.public@example.com' },
  // Old mail programs and cron name the sender in a comment.
  { header: 'backup@nas.example (Nightly Backup)', name: 'Nightly Backup', address: 'backup@nas.example' },
  { header: 'root (Cron (Daemon))', name: 'Cron (Daemon)', address: 'root' },
  { header: '(The \\(only\\) Printer) <printer@x.test>', name: 'The (only) Printer', address: 'printer@x.test' },
  { header: 'Lee (Acme Support) <lee@x.test>', name: 'Lee (Acme Support)', address: 'lee@x.test' },
  { header: '<lee@x.test> (Lee)', name: 'Lee', address: 'lee@x.test' },
  // Names that are quoted in part, and mailboxes without brackets.
  { header: '"Roe, Jo" via Team <team@lists.example>', name: 'Roe, Jo via Team', address: 'team@lists.example' },
  { header: 'Jo "JR" Roe <jo@x.test>', name: 'Jo JR Roe', address: 'jo@x.test' },
  { header: 'Jo Roe 24" <jo@x.test>', name: 'Jo Roe 24"', address: 'jo@x.test' },
  { header: '"Roe, Jo" jo@x.test', name: 'Roe, Jo', address: 'jo@x.test' },
  { header: 'jo@x.test Jo Roe', name: 'Jo Roe', address: 'jo@x.test' },
  { header: '<jo@x.test> Jo Roe', name: 'Jo Roe', address: 'jo@x.test' },
  { header: '"a,b>c"@x.test', name: '', address: '"a,b>c"@x.test' },
  { header: 'Jo <"a,b>c"@x.test>', name: 'Jo', address: '"a,b>c"@x.test' },
  { header: 'WORK\\jo <jo@x.test>', name: 'WORK\\jo', address: 'jo@x.test' },
  // What Gmail leaves encoded.
  { header: '"=?utf-8?B?SsO2cmc=?=" <j@x.test>', name: 'Jörg', address: 'j@x.test' },
  { header: '=?iso-8859-1?Q?M=FCller=2C_J=F6rg?= <j@x.test>', name: 'Müller, Jörg', address: 'j@x.test' },
  { header: 'j@x.test (=?utf-8?q?J=C3=B6rg?=)', name: 'Jörg', address: 'j@x.test' },
  { header: '=?utf-8?q?a=40bank.example?=', name: 'a@bank.example', address: '' },
  // Several authors: the first.
  { header: 'Ann <ann@x.test>, Bob <bob@y.test>', name: 'Ann', address: 'ann@x.test' },
  { header: '"Ann, A." <ann@x.test>, "Bob" <bob@y.test>', name: 'Ann, A.', address: 'ann@x.test' },
  { header: 'ann@x.test, bob@y.test', name: '', address: 'ann@x.test' },
  // As Gmail has decoded encoded words, which leaves what would need quotes without them.
  { header: 'Doe, Jane <jane@x.test>', name: 'Doe, Jane', address: 'jane@x.test' },
  { header: 'Doe, <jane@x.test>', name: 'Doe', address: 'jane@x.test' },
  { header: 'security@x.test, Jane <jane@x.test>', name: 'security@x.test, Jane', address: 'jane@x.test' },
  { header: 'Étienne “l’ami” 🦊 <e@x.test>', name: 'Étienne “l’ami” 🦊', address: 'e@x.test' },
  { header: 'نور <noor@x.test>', name: 'نور', address: 'noor@x.test' },
  { header: '  Spaced   <  s@x.test  > ', name: 'Spaced', address: 's@x.test' },
  { header: 'O\'Brien "Bob" <b@x.test>', name: "O'Brien Bob", address: 'b@x.test' },
  // Something is always shown.
  { header: 'Only A Name', name: 'Only A Name', address: '' },
  { header: '"unclosed <u@x.test>', name: 'unclosed', address: 'u@x.test' },
  { header: 'Broken <b@x.test', name: 'Broken', address: 'b@x.test' },
  { header: 'Broken <b@x.test, c@y.test>', name: 'Broken', address: 'b@x.test' },
  { header: 'Broken <b@x.test; c@y.test>', name: 'Broken', address: 'b@x.test' },
  { header: 'Broken b@x.test>', name: 'Broken', address: 'b@x.test' },
  { header: 'Nobody <>', name: 'Nobody', address: '' },
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
  'security@bank.example, Bank <winner@hostile.example>',
  'security@bank.example: <winner@hostile.example>;',
  'security@bank.example winner@hostile.example',
  'Bank <security@bank.example <winner@hostile.example>',
  'winner@hostile.example (Bank <security@bank.example>)',
  '<winner@hostile.example> <Bank>',
])('a name that poses as an address stays a name: %s', (header) => {
  expect(readSender(header).address).toBe('winner@hostile.example');
});

test('a long address shows where it ends', () => {
  const { address } = readSender(`Bank <security@bank.example${'.x'.repeat(5_000)}@hostile.example>`);
  expect(address).toMatch(/^security@bank\.example\.x.*….*@hostile\.example$/);
  expect(address.length).toBe(320);
});
