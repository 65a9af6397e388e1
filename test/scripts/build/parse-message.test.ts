import { expect, test } from 'vitest';
import { parseMessage } from '../../../scripts/build/messages/parse-message.ts';

test('an argument stands where its name does', () => {
  expect(parseMessage("Ada's {what}: <b>")).toEqual({
    kind: 'plain',
    pieces: ["Ada's ", { argument: 'what' }, ': <b>'],
  });
});

test('a plural is the whole message once for each of its forms', () => {
  const { kind, ...rest } = parseMessage('{who} has {count, plural, =1 {it} other {# of {what}}}.');
  const [who, what, count] = ['who', 'what', 'count'].map((argument) => ({ argument }));
  expect(kind).toBe('plural');
  expect(rest).toEqual({
    forms: new Map([
      ['=1', [who, ' has ', 'it', '.']],
      ['other', [who, ' has ', count, ' of ', what, '.']],
    ]),
  });
});

test.each([
  ['{', /^is no ICU MessageFormat/],
  ['{count, plural, one {#}}', /^is no ICU MessageFormat: MISSING_OTHER_CLAUSE/],
  ['5 $', /dollar/],
  ['{day, date, short}', /nothing else/],
  ['{size, number}', /nothing else/],
  ['{who, select, a {b} other {c}}', /nothing else/],
  ['{count, plural, other {{day, date}}}', /nothing else/],
  ['{count, plural, other {{count, plural, other {#}}}}', /nothing else/],
  ['{count, plural, other {#}} {count, plural, other {#}}', /nothing else/],
  ['{mails, plural, other {#}}', /\{count\} alone/],
  ['{count, plural, offset:1 other {#}}', /without offset/],
  ['{count, selectordinal, other {#}}', /ordinals/],
  ['{count, plural, =0 {none} other {#}}', /form for =0/],
  ['{count, plural, once {a} other {#}}', /form for once/],
])('%s is not for browser.i18n', (message, flaw) => {
  expect(parseMessage(message)).toEqual({ kind: 'wrong', flaw: expect.stringMatching(flaw) });
});
