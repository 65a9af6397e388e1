import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanText } from '../../src/words/clean-text.ts';
import { cpuTime } from '../cpu-time.ts';

test.each([
  ['invoice\u202efdp.exe', 'invoicefdp.exe', 'an override'],
  ['\u2066a\u2069 \u200eb\u200f\u061c', 'a b', 'isolates and marks'],
  ['a\u0000b\u0007\u009fc', 'a b c', 'control characters'],
  ['  one\r\n\ttwo\u2028three  ', 'one two three', 'line breaks'],
  ['Sale! \u034f \u200c \u00ad \u200b\ufeff \u034f', 'Sale!', 'the padding of newsletters'],
  ['\ud800 alone', '\ufffd alone', 'half of a surrogate pair'],
  ['<b>&amp;</b>', '<b>&amp;</b>', 'markup, which stays what it is'],
  ['👩‍💻 می‌خواهم', '👩‍💻 می‌خواهم', 'joiners within emoji and words, which stay'],
])('%j becomes %j: %s', (text, cleaned) => {
  expect(cleanText(text)).toBe(cleaned);
});

const hostile = fc.string({
  unit: fc.constantFrom(
    'a',
    'ב',
    ' ',
    '\n',
    '\u0000',
    '\u200c',
    '\u200d',
    '\u202e',
    '\u2067',
    '\u034f',
    '\ud83d',
    '😀',
  ),
  maxLength: 80,
});

test('whatever comes in, one line without controls comes out, and cleaning it again changes nothing', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const cleaned = cleanText(text);
      expect(cleaned).not.toMatch(/[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|\s\s|^\s|\s$/u);
      expect(cleaned.isWellFormed()).toBe(true);
      expect(cleanText(cleaned)).toBe(cleaned);
    }),
  );
});

test('a text of any length is cut to a thousand, at once', () => {
  const started = cpuTime();
  expect(cleanText(`${'\u200b'.repeat(500_000)}a`)).toBe('a');
  expect(cleanText('x'.repeat(500_000))).toHaveLength(1_000);
  expect(cpuTime() - started).toBeLessThan(1_000);
});
