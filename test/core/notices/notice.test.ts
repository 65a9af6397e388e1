import { describe, expect, test } from 'vitest';
import { EMPTY_MAILBOX, type Mailbox } from '../../../src/core/mailbox/mailbox.ts';
import type { Message } from '../../../src/core/mailbox/message.ts';
import { type Announcements, NO_ANNOUNCEMENTS } from '../../../src/core/notices/announcements.ts';
import { noticeId, owedNotices, readNoticeId } from '../../../src/core/notices/notice.ts';
import { messageOf } from '../mailbox/sample-mailbox.ts';

/** A mailbox that owes these announcements, and knows the metadata of these messages. */
function owing(announcements: Partial<Announcements>, ...messages: readonly Message[]): Mailbox {
  return {
    ...EMPTY_MAILBOX,
    messages: Object.fromEntries(messages.map((message) => [message.id, message])),
    announcements: { ...NO_ANNOUNCEMENTS, ...announcements },
  };
}

describe('what is owed', () => {
  test('is one notice for each message, oldest first, up to three', () => {
    const [one, two, three] = [messageOf(1), messageOf(2), messageOf(3)];
    expect(owedNotices(owing({ owed: ['m1', 'm2', 'm3'] }, three, two, one))).toEqual([
      { kind: 'message', message: one, ids: ['m1'] },
      { kind: 'message', message: two, ids: ['m2'] },
      { kind: 'message', message: three, ids: ['m3'] },
    ]);
  });

  test('waits where a message has no metadata yet, and does not keep the others back', () => {
    expect(owedNotices(owing({ owed: ['m1', 'm2'] }, messageOf(2)))).toMatchObject([{ ids: ['m2'] }]);
  });

  test('is one summary that names the message with the latest date, where there are more than three', () => {
    const latest = messageOf(2, 9_000);
    const mailbox = owing({ owed: ['m1', 'm2', 'm3', 'm4'] }, messageOf(1), latest, messageOf(3), messageOf(4));
    expect(owedNotices(mailbox)).toEqual([
      { kind: 'summary', count: 4, newest: latest, ids: ['m1', 'm2', 'm3', 'm4'] },
    ]);
  });

  test('is one summary of all where one message must go into a summary', () => {
    const mailbox = owing({ owed: ['m1', 'm2'], inSummary: ['m1'] }, messageOf(1), messageOf(2));
    expect(owedNotices(mailbox)).toEqual([{ kind: 'summary', count: 2, newest: messageOf(2), ids: ['m1', 'm2'] }]);
  });

  test('is a summary that names no message where no metadata has come', () => {
    expect(owedNotices(owing({ owed: ['m1'], inSummary: ['m1'] }))).toEqual([
      { kind: 'summary', count: 1, newest: undefined, ids: ['m1'] },
    ]);
  });

  test('is nothing where all was announced', () => {
    expect(owedNotices(owing({ done: ['m1'], showing: ['m2'] }, messageOf(1), messageOf(2)))).toEqual([]);
  });
});

describe('the id of a notice', () => {
  const message = { ...messageOf(1), id: '18c0ffee' };

  test('leads back to its account and message', () => {
    const id = noticeId('1234', { kind: 'message', message, ids: ['18c0ffee'] });
    expect(readNoticeId(id)).toEqual({ account: '1234', message: '18c0ffee' });
  });

  test('of a summary is one for each account', () => {
    const id = noticeId('1234', { kind: 'summary', count: 2, newest: message, ids: ['18c0ffee', '1'] });
    expect(readNoticeId(id)).toEqual({ account: '1234', message: undefined });
  });

  test.each(['', 'welcome', ':18c0ffee', '1234:18c0ffee:', '1234:not-an-id'])('is not "%s"', (id) => {
    expect(readNoticeId(id)).toBeUndefined();
  });
});
