// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { MessageBody } from '../../../src/core/mailbox/message-body.ts';
import { ownText } from '../../../src/popup/preview/own-text.ts';

const people = { listed: [], unlisted: 0 };

function bodyOf(mimeType: string, text: string, isAnswer = false): MessageBody {
  const part = { contentType: mimeType, mimeType, name: '', bytes: text.length, isFile: false, data: btoa(text) };
  return { id: 'm1', to: people, cc: people, isAnswer, parts: [part] };
}

test.each([
  ['plain text', 'text/plain', 'Your code:\n\n482913', 'Your code:\n482913'],
  ['HTML', 'text/html', '<p>Your <b>code</b>:</p><style>p{}</style><p>482913</p>', 'Your code:\n482913'],
  ['a file', 'application/pdf', 'no text', ''],
])('%s gives the words that a person reads', (_what, type, source, text) => {
  expect(ownText({ subject: 'Hello' }, bodyOf(type, source))).toBe(text);
});

test('what a message quotes is not its own', () => {
  const answer = 'That was me.\n\nOn Tuesday, Acme wrote:\n> Your code:\n> 482913';
  expect(ownText({ subject: 'Re: Hello' }, bodyOf('text/plain', answer, true))).not.toContain('482913');
});
