// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { Message } from '../../src/core/message.ts';
import { MessageRow } from '../../src/popup/message-row.tsx';
import { draw, one, textOf } from '../ui/draw.ts';
import { english } from '../words/english.ts';
import { message, NOW } from './samples.ts';

const opened: string[] = [];

function row(change: Partial<Message>): HTMLElement {
  opened.length = 0;
  return draw(
    <MessageRow
      message={message('m1', change)}
      email="ada@example.com"
      now={NOW}
      words={english}
      open={(url) => opened.push(url)}
    />,
  );
}

test('a row tells that it is unread, who wrote, when, what about and how it begins', () => {
  expect(textOf(one(row({}), 'a'))).toBe('GUnread Grace Hopper5 minsSubject m1Snippet m1');
});

test('a row is a link to the message in its own account', () => {
  const link = one(row({}), 'a');
  link.click();
  expect(opened).toEqual(['https://mail.google.com/mail/?authuser=ada%40example.com#all/thread-m1']);
  expect(link.getAttribute('href')).toBe(opened[0]);
});

test.each([
  [{ name: '', address: 'grace@example.com' }, 'grace@example.com'],
  [{ name: ' \u200b\u202e ', address: 'grace@example.com' }, 'grace@example.com'],
  [{ name: '', address: '' }, '(no sender)'],
])('a sender who gives %j is called %s', (from, called) => {
  expect(textOf(one(row({ from }), '.sender .line'))).toBe(called);
});

test('a message without a subject says so', () => {
  expect(textOf(one(row({ subject: ' ' }), '.subject'))).toBe('(no subject)');
});

test.each(['<img src=x onerror=alert(1)>', '<script>alert(1)</script>', '&lt;b&gt;', '{{x}}'])(
  '%s stays text',
  (text) => {
    const root = row({ from: { name: text, address: text }, subject: text, snippet: text });
    expect(root.querySelectorAll('img, script, b').length).toBe(0);
    for (const part of ['.sender .line', '.subject', '.snippet']) expect(textOf(one(root, part))).toBe(text);
  },
);

test('each line takes its own direction and cannot turn the text around it', () => {
  const root = row({ from: { name: '\u202eevil', address: 'e@example.com' }, subject: 'שלום', snippet: '\u2067x' });
  expect(root.textContent).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
  for (const line of root.querySelectorAll('.line')) expect(line.getAttribute('dir')).toBe('auto');
  expect(root.querySelectorAll('.line').length).toBe(3);
});

test('a subject of 300 characters is whole on pointing at it', () => {
  const subject = 'long '.repeat(60).trim();
  expect(one(row({ subject }), '.subject').title).toBe(subject);
});
