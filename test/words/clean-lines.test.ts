import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanLines } from '../../src/words/clean-lines.ts';
import { cpuTime } from '../cpu-time.ts';

test.each([
  ['one\r\ntwo\rthree\u2028four\u0085five', 'one\ntwo\nthree\nfour\nfive', 'ends of lines of every kind'],
  ['  a\t b  \n\n', '  a\t b  \n\n', 'tabs, spaces and empty lines stay'],
  ['invoice\u202efdp.exe\u2066', 'invoicefdp.exe', 'what turns the text around it'],
  ['a\u0000\u0007\u009f\ufff9b', 'ab', 'control characters'],
  ['a\u200b\u00ad\u2060\ufeffb', 'ab', 'what has no width'],
  ['\u200c \u200d\u200c \n\u200c', '  \n', 'joiners of nothing'],
  ['👩‍💻 می‌خواهم', '👩‍💻 می‌خواهم', 'joiners within emoji and words, which stay'],
  [`a${'\u0301'.repeat(50)}b`, `a${'\u0301'.repeat(10)}b`, 'marks heaped on a letter'],
  ['\ud800x', '\ufffdx', 'half of a surrogate pair'],
])('%j becomes %j: %s', (text, cleaned) => {
  expect(cleanLines(text)).toBe(cleaned);
});

test('whatever comes in, cleaning it again changes nothing', () => {
  const unit = fc.constantFrom(
    'a',
    ' ',
    '\n',
    '\r',
    '\t',
    '\u0000',
    '\u200c',
    '\u200d',
    '\u202e',
    '\u0301',
    '\ud83d',
    '😀',
  );
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 80 }), (text) => {
      const cleaned = cleanLines(text);
      expect(cleaned).not.toMatch(/[^\P{Cc}\t\n]|[\u202a-\u202e]/u);
      expect(cleanLines(cleaned)).toBe(cleaned);
    }),
  );
});

test('a text of any length is cleaned at once', () => {
  const started = cpuTime();
  for (const each of ['\u200c', '\u200c ', '\u0301', 'a\u0301', '\r', '\ud800']) cleanLines(each.repeat(200_000));
  expect(cpuTime() - started).toBeLessThan(2_000);
});
