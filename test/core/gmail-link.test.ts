import { expect, test } from 'vitest';
import { inboxLink, labelLink, threadLink } from '../../src/core/gmail-link.ts';

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

test.each([
  { watched: ['INBOX'], hash: '#inbox' },
  { watched: ['STARRED'], hash: '#starred' },
  { watched: ['IMPORTANT'], hash: '#imp' },
  { watched: ['Label_1'], hash: '#label/Work%2FTo+do+%26+done' },
  { watched: ['Label_2'], hash: undefined },
  { watched: ['constructor'], hash: undefined },
  { watched: ['INBOX', 'Label_1'], hash: undefined },
])('what counts $watched is listed at $hash', ({ watched, hash }) => {
  const labels = [{ id: 'Label_1', name: 'Work/To do & done' }];
  const link = labelLink('a@example.com', { kind: 'labels', labels: watched, unit: 'messages' }, labels);
  expect(link && new URL(link).hash).toBe(hash);
});

test('Primary and Important have no page of their own', () => {
  expect(labelLink('a@example.com', { kind: 'primary' }, [])).toBeUndefined();
});

test('half of a surrogate pair does not keep a page from being drawn', () => {
  const labels = [{ id: 'Label_1', name: '\ud83d' }];
  const watch = { kind: 'labels', labels: ['Label_1'], unit: 'messages' } as const;
  expect(labelLink('ada@example.com', watch, labels)).toBe(
    'https://mail.google.com/mail/?authuser=ada%40example.com#label/%EF%BF%BD',
  );
});
