import { expect, test } from 'vitest';
import { flowOf, unflowed } from '../../../../src/popup/preview/content/unflow.ts';
import { cpuTime } from '../../../cpu-time.ts';

const KEEPS = { deletesSpace: false };
const DELETES = { deletesSpace: true };

test.each([
  ['text/plain; charset=utf-8; format=flowed', KEEPS],
  ['text/plain; FORMAT="Flowed"; DelSp="Yes"', DELETES],
  ['text/plain; delsp=yes; format = flowed', DELETES],
  ['text/plain; format=flowed; delsp=no', KEEPS],
  ['text/plain; format=fixed; delsp=yes', undefined],
  ['text/plain', undefined],
])('%s flows as %j', (contentType, expected) => {
  expect(flowOf(contentType)).toEqual(expected);
});

test.each([
  ['one \ntwo \nthree\nfour', 'one two three\nfour', 'a paragraph'],
  ['one \r\ntwo', 'one two', 'whatever its line ends'],
  ['a \n\nb', 'a \nb', 'an empty line ends it'],
  ['> one \n> two\n> three', '> one two\n> three', 'a quote'],
  ['> one \n>> two \n> three', '> one \n>> two \n> three', 'not across depths'],
  ['>>one \n>>two', '>> one two', 'a quote without spaces'],
  ['Bye \n-- \nAda \nLovelace', 'Bye \n-- \nAda Lovelace', 'a signature'],
  ['> Bye \n> -- \n> Ada', '> Bye \n> -- \n> Ada', 'a quoted signature'],
  [' From here', 'From here', 'a stuffed From'],
  ['  two spaces', ' two spaces', 'a stuffed space'],
  [' > own words', ' > own words', 'own words that begin like a quote'],
  ['>  > own words', '>  > own words', 'and quoted ones'],
])('%j reads as %j: %s (RFC 3676 section 4)', (source, expected) => {
  expect(unflowed(source, KEEPS)).toBe(expected);
});

test('with DelSp the space that marks a break goes with it', () => {
  expect(unflowed('https://a.example/a- \nb-c \n\n来週の \n打ち合わせ', DELETES)).toBe(
    'https://a.example/a-b-c\n来週の打ち合わせ',
  );
  expect(unflowed('> https://a.example/a \n> b', DELETES)).toBe('> https://a.example/ab');
});

test.each(['> ', 'x \n', '>\n', ' '])('200,000 characters of %j are read at once', (piece) => {
  const started = cpuTime();
  unflowed(piece.repeat(200_000 / piece.length), KEEPS);
  expect(cpuTime() - started).toBeLessThan(1_000);
});
