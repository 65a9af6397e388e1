import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readJson } from '../../src/core/read-json.ts';
import { ok } from '../../src/core/result.ts';

const wellFormed = fc.jsonValue({ maxDepth: 5, noUnicodeString: false, stringUnit: 'grapheme' });

test('reads all that JSON.stringify writes, indented or not', () => {
  fc.assert(
    fc.property(wellFormed, fc.nat(4), (value, indent) => {
      const text = JSON.stringify(value, null, indent);
      expect(readJson(text)).toEqual(ok(JSON.parse(text)));
    }),
  );
});

test('never reads what JSON.parse refuses, however a text was damaged', () => {
  const piece = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"',
    '\\',
    '0',
    '-',
    '.',
    'e',
    'null',
    ' ',
    '\n',
    '//',
    "'",
  );
  fc.assert(
    fc.property(wellFormed, fc.nat(), fc.nat(3), piece, (value, at, drop, insert) => {
      const text = JSON.stringify(value);
      const place = at % (text.length + 1);
      const damaged = text.slice(0, place) + insert + text.slice(place + drop);
      const read = readJson(damaged);
      if (read.ok) expect(read.value).toEqual(JSON.parse(damaged));
    }),
    { numRuns: 1_000 },
  );
});

test.each([
  { what: 'nothing', text: '', line: 1, column: 1 },
  { what: 'a byte order mark', text: '\ufeff{}', line: 1, column: 1 },
  { what: 'a comma after the last member', text: '{\n  "a": 1,\n}', line: 3, column: 1 },
  { what: 'a comma after the last element', text: '[1, 2, ]', line: 1, column: 8 },
  { what: 'a missing comma', text: '{\r\n"a": 1\r\n"b": 2}', line: 3, column: 1 },
  { what: 'a missing colon', text: '{"a" 1}', line: 1, column: 6 },
  { what: 'a missing value', text: '{"a":}', line: 1, column: 6 },
  { what: 'a key without quotes', text: '{a: 1}', line: 1, column: 2 },
  { what: 'single quotes', text: "{'a': 1}", line: 1, column: 2 },
  { what: 'a comment', text: '{\n// no\n"a": 1}', line: 2, column: 1 },
  { what: 'a text that never ends', text: '{"a": "b}', line: 1, column: 7 },
  { what: 'a line break in a text', text: '["a\nb"]', line: 1, column: 2 },
  { what: 'an unknown escape', text: '["\\x41"]', line: 1, column: 2 },
  { what: 'an end that is missing', text: '{"a": [1', line: 1, column: 9 },
  { what: 'something after the end', text: '{} {}', line: 1, column: 4 },
  { what: 'a zero before a number', text: '[01]', line: 1, column: 3 },
  { what: 'NaN', text: '[NaN]', line: 1, column: 2 },
  { what: 'half of a surrogate pair, escaped', text: '["\\ud83d"]', line: 1, column: 2 },
  { what: 'half of a surrogate pair in a key', text: '{"\udc00": 1}', line: 1, column: 2 },
  { what: 'a 33rd level', text: '['.repeat(33), line: 1, column: 33 },
])('$what is a flaw at line $line, column $column', ({ text, line, column }) => {
  expect(readJson(text)).toEqual({ ok: false, problem: { line, column, repeated: undefined } });
});

test.each([
  ['{"a": 1, "a": 1}', 'a', 10],
  ['{"web": {"x": 0, "\\u0078": 1}}', 'web.x', 18],
  ['{"a": [0, {"b": 1, "b": 2}]}', 'a[1].b', 20],
])('%s repeats a key', (text, repeated, column) => {
  expect(readJson(text)).toEqual({ ok: false, problem: { line: 1, column, repeated } });
});

test('a member named __proto__ is a member like any other', () => {
  const read = readJson('{"__proto__": {"web": 1}}');
  expect(read.ok && Object.keys(read.value ?? {})).toEqual(['__proto__']);
  expect(read.ok && Object.getPrototypeOf(read.value)).toBe(Object.prototype);
});
