import { expect, test } from 'vitest';
import { senderWords, subjectWords } from '../../src/words/message-words.ts';
import { english } from '../../tools/fakes/english.ts';

test.each([
  [{ name: 'Grace Hopper', address: 'grace@example.com' }, 'Grace Hopper'],
  [{ name: '', address: 'grace@example.com' }, 'grace@example.com'],
  [{ name: ' \u200b\u202e ', address: 'grace@example.com' }, 'grace@example.com'],
  [{ name: '', address: '' }, '(no sender)'],
  // Names of which nothing is to be seen.
  [{ name: '\u3164\u3164', address: 'x@evil.example' }, 'x@evil.example'],
  [{ name: '\uffa0 \u115f\u1160', address: 'x@evil.example' }, 'x@evil.example'],
  [{ name: '\u2800\u2800', address: 'x@evil.example' }, 'x@evil.example'],
  [{ name: '\u{e0041}\u{e0042}\u206a\u206f', address: 'x@evil.example' }, 'x@evil.example'],
  [{ name: '\ufe0f\u200d\u0301\u00a0', address: 'x@evil.example' }, 'x@evil.example'],
  // Names that hold another address.
  [{ name: 'help@bank.example', address: 'x@evil.example' }, 'x@evil.example'],
  [{ name: 'The Bank (help@bank.example)', address: 'x@evil.example' }, 'x@evil.example'],
  [{ name: '"help@bank.example" x@evil.example', address: 'x@evil.example' }, 'x@evil.example'],
  [{ name: 'help＠bank．example', address: 'x@evil.example' }, 'x@evil.example'],
  [{ name: 'help @ bank.example', address: 'x@evil.example' }, 'x@evil.example'],
  [{ name: 'he\u200blp\u3164@\u206abank.example', address: 'x@evil.example' }, 'x@evil.example'],
  [{ name: 'help@bank', address: 'x@evil.example' }, 'x@evil.example'],
  [{ name: 'help@bank.example', address: '' }, '(no sender)'],
  // Names that do not.
  [{ name: 'Grace@Example.com', address: 'grace@example.COM' }, 'Grace@Example.com'],
  [{ name: 'Grace (grace@example.com)', address: 'grace@example.com' }, 'Grace (grace@example.com)'],
  [{ name: 'Grace @ Navy', address: 'grace@example.com' }, 'Grace @ Navy'],
  [{ name: '@grace via Birdsite', address: 'x@birdsite.example' }, '@grace via Birdsite'],
  [
    { name: '🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f} ❤️', address: 'a@x.test' },
    '🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f} ❤️',
  ],
])('a sender who gives %j is called %s', (from, called) => {
  expect(senderWords(english, from)).toBe(called);
});

test.each([
  ['Engines\r\n of\u2067 all kinds', 'Engines of all kinds'],
  [' ', '(no subject)'],
  ['\u3164\u2800\u{e0041}', '(no subject)'],
  [`${'\u200b'.repeat(2_000)}Invoice`, 'Invoice'],
])('the subject %j is shown as %s', (subject, shown) => {
  expect(subjectWords(english, { subject })).toBe(shown);
});
