import { describe, expect, test } from 'vitest';
import { undoOf } from '../../../src/core/actions/action-queue.ts';
import { afterAction, afterAsking } from '../../../src/core/actions/after-action.ts';
import { withActions } from '../../../src/core/actions/with-actions.ts';
import { EMPTY_MAILBOX, type Mailbox, owedMessages } from '../../../src/core/mailbox/mailbox.ts';
import { DEFAULT_WATCH, type Watch } from '../../../src/core/mailbox/watch.ts';
import { idsOf, messageOf, numbered } from '../mailbox/sample-mailbox.ts';
import { actionOn } from './sample-action.ts';

/** Three messages, all their metadata known, of which the first two are one conversation. */
const messages = { m3: { ...messageOf(3), threadId: 't2' }, m2: messageOf(2), m1: messageOf(1) };
const known: Mailbox = {
  ...EMPTY_MAILBOX,
  historyId: '1000',
  listedAt: 1,
  count: { messages: 3, threads: 2 },
  unread: [
    { id: 'm3', threadId: 't2' },
    { id: 'm2', threadId: 't2' },
    { id: 'm1', threadId: 't1' },
  ],
  messages,
};

test.each([
  { kind: 'mark-read', left: ['m3', 'm1'], count: { messages: 2, threads: 2 } },
  { kind: 'archive', left: ['m3', 'm1'], count: { messages: 2, threads: 2 } },
  { kind: 'spam', left: ['m3', 'm1'], count: { messages: 2, threads: 2 } },
  { kind: 'trash', left: ['m3', 'm1'], count: { messages: 2, threads: 2 } },
  { kind: 'star', left: ['m3', 'm2', 'm1'], count: { messages: 3, threads: 2 } },
  { kind: 'unstar', left: ['m3', 'm2', 'm1'], count: { messages: 3, threads: 2 } },
  { kind: 'mark-unread', left: ['m3', 'm2', 'm1'], count: { messages: 3, threads: 2 } },
] as const)('$kind of one of two messages of a conversation leaves $left', ({ kind, left, count }) => {
  const shown = withActions(known, [actionOn(kind, [messages.m2])], DEFAULT_WATCH);
  expect(idsOf(shown)).toEqual(left);
  expect(shown.count).toEqual(count);
});

test('the last unread message of a conversation takes the conversation from the count', () => {
  const actions = [actionOn('archive', [messages.m2]), actionOn('mark-read', [messages.m3])];
  expect(withActions(known, actions, DEFAULT_WATCH).count).toEqual({ messages: 1, threads: 1 });
});

test('a star is seen at once, and gone when it is taken off', () => {
  const starred = withActions(known, [actionOn('star', [messages.m2])], DEFAULT_WATCH);
  expect(starred.messages).toMatchObject({ m2: { labels: ['INBOX', 'UNREAD', 'STARRED'] } });
  expect(afterAction(starred, actionOn('unstar', [messages.m2]), DEFAULT_WATCH)).toEqual(known);
});

test('a list whose star is what is watched grows and shrinks by stars', () => {
  const watch: Watch = { kind: 'labels', labels: ['STARRED'], unit: 'messages' };
  const empty: Mailbox = { ...EMPTY_MAILBOX, listedAt: 1, count: { messages: 0, threads: 0 } };
  const starred = afterAction(empty, actionOn('star', [messages.m1]), watch);
  expect(idsOf(starred)).toEqual(['m1']);
  expect(starred.count).toEqual({ messages: 1, threads: 1 });
  expect(idsOf(afterAction(starred, actionOn('unstar', [messages.m1]), watch))).toEqual([]);
});

test('marking as unread brings back what was marked as read, in its place', () => {
  const read = afterAction(known, actionOn('mark-read', [messages.m2]), DEFAULT_WATCH);
  const shown = withActions(read, [actionOn('mark-unread', [{ ...messages.m2, labels: ['INBOX'] }])], DEFAULT_WATCH);
  expect(idsOf(shown)).toEqual(['m3', 'm2', 'm1']);
  expect(shown.count).toEqual(known.count);
  expect(owedMessages(shown)).toEqual([]);
});

test('a message that left for a reason of its own does not come back by an action that was asked on it', () => {
  const elsewhere = { ...known, unread: known.unread.slice(1), messages: { m2: messages.m2, m1: messages.m1 } };
  for (const kind of ['star', 'unstar', 'archive', 'mark-read', 'trash'] as const) {
    expect(withActions(elsewhere, [actionOn(kind, [messages.m3])], DEFAULT_WATCH)).toEqual(elsewhere);
  }
});

test('a message of several watched labels leaves only when the last of them goes', () => {
  const watch: Watch = { kind: 'labels', labels: ['INBOX', 'Label_7'], unit: 'messages' };
  const both = { ...messages.m1, labels: ['INBOX', 'UNREAD', 'Label_7'] };
  const mailbox = { ...known, messages: { ...messages, m1: both }, count: { messages: 4, threads: 3 } };
  const shown = withActions(mailbox, [actionOn('archive', [both, messages.m2])], watch);
  expect(idsOf(shown)).toEqual(['m3', 'm1']);
  expect(shown.count).toEqual({ messages: 2, threads: 2 });
});

describe('a whole conversation', () => {
  const asked = { wholeConversation: true, askedAt: 2 };

  test('leaves with all that the list has of it, before Gmail has told what else belongs to it', () => {
    expect(
      idsOf(withActions(known, [actionOn('archive', [messages.m2], { ...asked, askedAt: 3 })], DEFAULT_WATCH)),
    ).toEqual(['m1']);
  });

  test('leaves without the answer that came after it was asked for', () => {
    expect(idsOf(withActions(known, [actionOn('archive', [messages.m2], asked)], DEFAULT_WATCH))).toEqual(['m3', 'm1']);
  });

  test('is what Gmail told, once it has', () => {
    const others = [{ id: 'm2', threadId: 't2', labels: ['INBOX', 'UNREAD'] }];
    const action = actionOn('archive', [messages.m2], { ...asked, askedAt: 9, others });
    expect(idsOf(withActions(known, [action], DEFAULT_WATCH))).toEqual(['m3', 'm1']);
  });

  test('comes back with the messages that were unread, those without metadata by their arrival', () => {
    const others = [
      { id: 'm3', threadId: 't2', labels: ['INBOX', 'UNREAD'] },
      { id: 'm2', threadId: 't2', labels: ['INBOX', 'UNREAD'] },
      { id: 'm0', threadId: 't2', labels: ['INBOX'] },
    ];
    const action = actionOn('trash', [messages.m2], { ...asked, askedAt: 9, others });
    const gone = afterAction(known, action, DEFAULT_WATCH);
    expect(idsOf(gone)).toEqual(['m1']);
    const back = withActions(gone, [undoOf(action, 10)], DEFAULT_WATCH);
    expect(idsOf(back)).toEqual(['m3', 'm2', 'm1']);
    expect(owedMessages(back)).toEqual(['m3']);
    expect(back.count).toEqual(known.count);
  });
});

test('taking back restores only the labels that the action changed', () => {
  const action = actionOn('trash', [messages.m1]);
  const elsewhere = {
    ...known,
    messages: { ...messages, m1: { ...messages.m1, labels: ['INBOX', 'UNREAD', 'STARRED'] } },
  };
  expect(withActions(elsewhere, [undoOf(action, 1)], DEFAULT_WATCH)).toEqual(elsewhere);
});

test('rows without metadata move up, and what the list no longer holds is cut off', () => {
  const many: Mailbox = { ...EMPTY_MAILBOX, listedAt: 1, unread: numbered(500, 1), messages: { m500: messageOf(500) } };
  const shown = withActions(many, [actionOn('archive', [messageOf(500)])], DEFAULT_WATCH);
  expect(shown.unread).toHaveLength(499);
  expect(owedMessages(shown)[0]).toBe('m499');
  const back = withActions(
    { ...many, unread: numbered(500, 1) },
    [actionOn('mark-unread', [messageOf(501)])],
    DEFAULT_WATCH,
  );
  expect(back.unread).toHaveLength(500);
  expect(back).toMatchObject({ more: true, unread: expect.arrayContaining([{ id: 'm501', threadId: 't501' }]) });
});

test('without a count there is none to guess', () => {
  const uncounted = { ...known, count: undefined };
  expect(withActions(uncounted, [actionOn('archive', [messages.m1])], DEFAULT_WATCH).count).toBeUndefined();
});

test('what somebody acts on needs no announcement any more, nor when it comes back', () => {
  const announcements = { owed: ['m2', 'm3'], inSummary: ['m3'], showing: ['m1'], done: [] };
  const after = afterAsking({ ...known, announcements }, actionOn('archive', [messages.m3, messages.m1]));
  expect(after.announcements).toEqual({ owed: ['m2'], inSummary: [], showing: [], done: ['m3', 'm1'] });
});

test('what leaves by an action is not owed an announcement', () => {
  const announcements = { owed: ['m2', 'm3'], inSummary: [], showing: [], done: [] };
  const after = afterAction({ ...known, announcements }, actionOn('archive', [messages.m3]), DEFAULT_WATCH);
  expect(after.announcements.owed).toEqual(['m2']);
});
