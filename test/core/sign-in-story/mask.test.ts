import { expect, test } from 'vitest';
import { mask, maskerFor } from '../../../src/core/sign-in-story/mask.ts';
import { cpuTime } from '../../cpu-time.ts';

test.each([
  { value: 'ya29.a0AfB_byC1234567890xyz', masked: 'ya29…0xyz[27]', what: 'a token keeps its ends' },
  { value: 'abcdefghijklmnopqrstuvwx', masked: 'abcd…uvwx[24]', what: 'a value of 24 characters keeps its ends' },
  { value: 'abcdefghijklmnopqrstuvw', masked: '…[23]', what: 'a shorter value does not' },
  { value: '', masked: '…[0]', what: 'nothing' },
  { value: 'ada.lovelace.the.first@example.com', masked: '…[34]', what: 'an address shows only its length' },
  { value: 'words that are not a token at all', masked: '…[33]', what: 'so does a text' },
  { value: '\u202e'.repeat(30), masked: '…[30]', what: 'and what could turn its surroundings' },
])('$what', ({ value, masked }) => {
  expect(mask(value)).toBe(masked);
});

test('no text takes long to judge, however it is made', () => {
  const texts = ['a', 'a ', 'a a', 'ab12_-', '.', '/', 'https://www.googleapis.com/auth/a '].map((one) =>
    one.repeat(20_000),
  );
  const names = ['error_description', 'scope', 'prompt', 'iss', 'address', 'client_id', 'date', 'kid', 'expires_in'];
  const started = cpuTime();
  const parameters = names.flatMap((name) =>
    texts.flatMap((text) => [[name, text] as const, [name, `${text}!`] as const]),
  );
  const masked = maskerFor([]);
  for (const parameter of parameters) masked([parameter]);
  expect(cpuTime() - started).toBeLessThan(1_000);
});
