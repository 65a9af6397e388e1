import { expect, test } from 'vitest';
import { PURPOSE_CODES } from '../../../src/core/activity/purposes.ts';
import { sourceFiles } from '../../source-files.ts';

test('each purpose has a request behind it', () => {
  const senders = sourceFiles('src/gmail', 'src/oauth').map(({ text }) => text);
  expect(PURPOSE_CODES.filter((code) => !senders.some((text) => text.includes(`'${code}'`)))).toEqual([]);
});

test('no request goes out but through the journal', () => {
  const callers = sourceFiles('src/background').filter(({ text }) => /\bworld\.http\b/.test(text));
  // These get the world of `withAccount`, whose requests are recorded, or pass theirs on to it.
  expect(callers.map(({ path }) => path)).toEqual([
    'src/background/ask/access-token.ts',
    'src/background/ask/ask-gmail.ts',
    'src/background/sign-in/sign-in.ts',
  ]);
});
