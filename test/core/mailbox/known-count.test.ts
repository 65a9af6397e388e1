import { describe, expect, test } from 'vitest';
import { knownCount } from '../../../src/core/mailbox/known-count.ts';
import type { Message } from '../../../src/core/mailbox/message.ts';
import type { Watch } from '../../../src/core/mailbox/watch.ts';
import { messageOf, numbered } from './sample-mailbox.ts';

const watching = (...labels: readonly string[]): Watch => ({ kind: 'labels', labels, unit: 'messages' });

/** A list of messages 3, 2 and 1, of which the metadata of `known` has come. */
const listOf = (...known: readonly Message[]) => ({
  unread: numbered(3, 1),
  messages: Object.fromEntries(known.map((message) => [message.id, message])),
});

describe('what the list says of the unread of one label', () => {
  test('is one for each message, whether its labels are known or not', () => {
    expect(knownCount(listOf(messageOf(2)), watching('INBOX'))).toEqual({ messages: 3, threads: 3 });
  });

  test('counts a conversation once', () => {
    const unread = numbered(3, 1).map(({ id }) => ({ id, threadId: id === 'm3' ? 'other' : 'same' }));
    expect(knownCount({ unread, messages: {} }, watching('INBOX'))).toEqual({ messages: 3, threads: 2 });
  });
});

describe('what the list says of the unread of several labels', () => {
  const both = watching('INBOX', 'Label_1');

  test('counts a message once for each of them that it bears', () => {
    const list = listOf(
      messageOf(1, 1, ['INBOX', 'Label_1']),
      messageOf(2, 2, ['Label_1']),
      messageOf(3, 3, ['INBOX']),
    );
    expect(knownCount(list, both)).toEqual({ messages: 4, threads: 4 });
  });

  test('counts a conversation once for each of them', () => {
    const labels = ['INBOX', 'Label_1'];
    const messages = { m1: messageOf(1, 1, labels), m2: messageOf(2, 2, labels) };
    const unread = [
      { id: 'm2', threadId: 'same' },
      { id: 'm1', threadId: 'same' },
    ];
    expect(knownCount({ unread, messages }, both)).toEqual({ messages: 4, threads: 2 });
  });

  test('counts a message whose labels are not known once', () => {
    expect(knownCount(listOf(messageOf(1, 1, ['INBOX', 'Label_1'])), both)).toEqual({ messages: 4, threads: 4 });
  });
});

test('a watch that is counted from ids has no labels to count', () => {
  expect(knownCount(listOf(messageOf(1)), { kind: 'primary' })).toEqual({ messages: 0, threads: 0 });
});
