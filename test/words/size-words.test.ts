import { expect, test } from 'vitest';
import { sizeWords } from '../../src/words/size-words.ts';

test.each([
  [0, '0 bytes'],
  [1, '1 byte'],
  [512, '512 bytes'],
  [999, '999 bytes'],
  [1_000, '1 kB'],
  [1_250, '1.3 kB'],
  [34_000, '34 kB'],
  [999_499, '999 kB'],
  [999_600, '1 MB'],
  [25_000_000, '25 MB'],
  [3_000_000_000, '3 GB'],
  [Number.NaN, '0 bytes'],
  [-1, '0 bytes'],
])('%d bytes are %s', (bytes, said) => {
  expect(sizeWords({ language: 'en' }, bytes)).toBe(said);
});

test('sizes are written as the language writes them', () => {
  expect(sizeWords({ language: 'de' }, 1_200_000)).toBe('1,2 MB');
  expect(sizeWords({ language: 'de' }, 512)).toBe('512 Byte');
  expect(sizeWords({ language: 'ja' }, 12_000)).toBe('12 KB');
  expect(sizeWords({ language: 'ja' }, 512)).toBe('512 バイト');
});
