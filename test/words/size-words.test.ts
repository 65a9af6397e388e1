import { expect, test } from 'vitest';
import { sizeWords } from '../../src/words/size-words.ts';

test.each([
  [0, '0 byte'],
  [999, '999 byte'],
  [1_000, '1 kB'],
  [1_250, '1.3 kB'],
  [34_000, '34 kB'],
  [999_499, '999 kB'],
  [999_600, '1 MB'],
  [25_000_000, '25 MB'],
  [3_000_000_000, '3 GB'],
  [Number.NaN, '0 byte'],
  [-1, '0 byte'],
])('%d bytes are %s', (bytes, said) => {
  expect(sizeWords({ language: 'en' }, bytes)).toBe(said);
});

test('sizes are written as the language writes them', () => {
  expect(sizeWords({ language: 'de' }, 1_200_000)).toBe('1,2 MB');
  expect(sizeWords({ language: 'ja' }, 12_000)).toBe('12 KB');
});
