import { expect, test } from 'vitest';
import { inboxLink, threadLink } from '../../src/ui/gmail-link.ts';

test('the inbox opens in the account of that address', () => {
  expect(inboxLink('ada@example.com')).toBe('https://mail.google.com/mail/?authuser=ada%40example.com#inbox');
});

test('a message opens in the account of that address, wherever it lies', () => {
  expect(threadLink('ada@example.com', '18c2f')).toBe(
    'https://mail.google.com/mail/?authuser=ada%40example.com#all/18c2f',
  );
});

test.each(['a+b@example.com', 'a&authuser=0@example.com', 'ü#x@exämple.com'])('%s stays one address', (email) => {
  const url = new URL(inboxLink(email));
  expect(url.searchParams.getAll('authuser')).toEqual([email]);
  expect([url.origin, url.hash]).toEqual(['https://mail.google.com', '#inbox']);
});

test('a thread id cannot lead out of the list', () => {
  expect(new URL(threadLink('a@example.com', '../#inbox?x')).hash).toBe('#all/..%2F%23inbox%3Fx');
});
