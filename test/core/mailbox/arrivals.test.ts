import { describe, expect, test } from 'vitest';
import { afterListing, afterMetadata, withoutMessage } from '../../../src/core/mailbox/after-answers.ts';
import { afterHistory } from '../../../src/core/mailbox/after-history.ts';
import type { HistoryChange } from '../../../src/core/mailbox/history.ts';
import { EMPTY_MAILBOX, KEPT_IDS, type Mailbox } from '../../../src/core/mailbox/mailbox.ts';
import { DEFAULT_WATCH, type Watch } from '../../../src/core/mailbox/watch.ts';
import { NO_ANNOUNCEMENTS, nowDone, nowShowing } from '../../../src/core/notices/announcements.ts';
import { change, messageOf, numbered } from './sample-mailbox.ts';

const IN = ['INBOX', 'UNREAD'];
const known: Mailbox = { ...EMPTY_MAILBOX, historyId: '1000', unread: numbered(3, 1), listedAt: 1 };
const polled = (mailbox: Mailbox, ...changes: HistoryChange[]): Mailbox =>
  afterHistory(mailbox, changes, '1001', DEFAULT_WATCH);
const owed = (mailbox: Mailbox): readonly string[] => mailbox.announcements.owed;
/** With everything announced that is owed. */
const announced = (mailbox: Mailbox): Mailbox => {
  const ids = owed(mailbox);
  return { ...mailbox, announcements: nowDone(nowShowing(mailbox.announcements, ids), ids) };
};

const arrival = change('added', 4, [], IN);
const read = change('labels-removed', 4, ['UNREAD'], ['INBOX']);
const markedUnread = change('labels-added', 4, ['UNREAD'], IN);
const archived = change('labels-removed', 4, ['INBOX'], ['UNREAD']);
const returned = change('labels-added', 4, ['INBOX'], IN);
const trashed = change('labels-added', 4, ['TRASH'], [...IN, 'TRASH']);
const untrashed = change('labels-removed', 4, ['TRASH'], IN);

describe('of what history tells in one poll, there is to announce', () => {
  test.each<{ what: string; happened: readonly HistoryChange[]; ids: readonly string[] }>([
    { what: 'new mail', happened: [arrival], ids: ['m4'] },
    { what: 'new mail, the oldest first', happened: [arrival, change('added', 5, [], IN)], ids: ['m4', 'm5'] },
    { what: 'nothing of mail that was read meanwhile', happened: [arrival, read], ids: [] },
    {
      what: 'nothing of mail that somebody read and marked as unread',
      happened: [arrival, read, markedUnread],
      ids: [],
    },
    { what: 'nothing of mail that was deleted meanwhile', happened: [arrival, change('deleted', 4, [])], ids: [] },
    { what: 'nothing of mail that was archived meanwhile', happened: [arrival, archived], ids: [] },
    { what: 'mail that went and came back', happened: [arrival, archived, returned], ids: ['m4'] },
    { what: 'mail that was in the trash for a moment', happened: [arrival, trashed, untrashed], ids: ['m4'] },
    { what: 'nothing of mail that arrives read', happened: [change('added', 4, [], ['INBOX'])], ids: [] },
    { what: 'nothing of older mail that is marked as unread', happened: [markedUnread], ids: [] },
    { what: 'older mail that comes into the inbox', happened: [returned], ids: ['m4'] },
    {
      what: 'mail taken out of the spam, before or after it bears the inbox',
      happened: [change('labels-added', 4, ['INBOX'], [...IN, 'SPAM']), change('labels-removed', 4, ['SPAM'], IN)],
      ids: ['m4'],
    },
    { what: 'new mail whose labels are told before its arrival', happened: [returned, arrival], ids: ['m4'] },
    { what: 'new mail once, in however many records it stands', happened: [arrival, arrival, arrival], ids: ['m4'] },
  ])('$what', ({ happened, ids }) => {
    expect(owed(polled(known, ...happened))).toEqual(ids);
  });
});

describe('after it was announced, a message', () => {
  const shown = announced(polled(known, arrival));

  test.each<{ what: string; happened: readonly HistoryChange[] }>([
    { what: 'told again', happened: [arrival] },
    { what: 'read and marked as unread', happened: [read, markedUnread] },
    { what: 'trashed and taken back', happened: [trashed, untrashed] },
    // The same two records may be an un-snoozing that went by between two polls, or one told again.
    { what: 'that went and came back between two polls', happened: [archived, returned] },
  ])('$what is not announced again', ({ happened }) => {
    expect(owed(polled(shown, ...happened))).toEqual([]);
  });

  test('that is snoozed is announced again when it comes back', () => {
    const snoozed = polled(shown, archived);
    expect(snoozed.announcements.done).toEqual([]);
    expect(owed(polled(snoozed, returned))).toEqual(['m4']);
  });

  test('that is told again after it came back is not announced a third time', () => {
    const back = announced(polled(polled(shown, archived), returned));
    expect(owed(polled(back, arrival, archived, returned))).toEqual([]);
  });
});

describe('a watch of two labels', () => {
  const both: Watch = { kind: 'labels', labels: ['INBOX', 'Label_7'], unit: 'messages' };
  const first = change('added', 4, [], [...IN, 'Label_7']);
  const shown = announced(afterHistory(known, [first], '1001', both));
  const lost = change('labels-removed', 4, ['INBOX'], ['UNREAD', 'Label_7']);

  test('does not lose a message that loses one of them, nor announce it again', () => {
    const left = afterHistory(shown, [lost], '1002', both);
    expect(left.unread).toEqual(shown.unread);
    expect(left.announcements).toEqual(shown.announcements);
    expect(left).toMatchObject({ historyId: '1002', countOwed: true });
  });

  test('does not announce again what moves from one to the other', () => {
    const moved = [change('labels-added', 4, ['Label_7'], [...IN, 'Label_7']), lost];
    expect(afterHistory(shown, moved, '1002', both).announcements).toEqual(shown.announcements);
  });

  test('does not take a message for gone that was read when it lost one', () => {
    const readToo = change('labels-removed', 4, ['INBOX', 'UNREAD'], ['Label_7']);
    expect(afterHistory(shown, [readToo], '1002', both).announcements.done).toEqual(['m4']);
  });

  test('is listed anew where Gmail does not say whether the other is left', () => {
    const untold = change('labels-removed', 4, ['INBOX']);
    expect(afterHistory(shown, [untold], '1002', both).historyId).toBeUndefined();
    expect(afterHistory(known, [untold], '1002', both).historyId).toBe('1002');
  });
});

describe('a listing', () => {
  const list = (mailbox: Mailbox, newest: number, oldest: number, more = false): Mailbox =>
    afterListing(mailbox, { unread: numbered(newest, oldest), more }, '2000', 9);

  test('owes a summary of what came while history was lost, the oldest first', () => {
    expect(list(known, 5, 2).announcements).toEqual({
      ...NO_ANNOUNCEMENTS,
      owed: ['m4', 'm5'],
      inSummary: ['m4', 'm5'],
    });
    expect(owed(list(list(known, 5, 2), 5, 2))).toEqual(['m4', 'm5']);
  });

  test('owes nothing the first time, for what was announced, or for older mail below what was known', () => {
    expect(owed(list(EMPTY_MAILBOX, 5, 1))).toEqual([]);
    expect(owed(list(announced(polled(known, arrival)), 4, 1))).toEqual([]);
    expect(owed(list({ ...known, unread: numbered(9, 5) }, 9, 1))).toEqual([]);
  });

  test('drops the debts for what was read meanwhile, and keeps the others as they were', () => {
    const before = polled(known, arrival, change('added', 5, [], IN));
    expect(list(before, 4, 1).announcements).toEqual({ ...NO_ANNOUNCEMENTS, owed: ['m4'] });
  });

  test('takes all for new where all that was known was read, but not what stood below a list that was cut', () => {
    expect(owed(list(known, 5, 4))).toEqual(['m4', 'm5']);
    expect(owed(list({ ...known, unread: [] }, 5, 4))).toEqual(['m4', 'm5']);
    expect(owed(list({ ...known, unread: [], more: true, newestSeen: 'm500' }, 500, 1, true))).toEqual([]);
    expect(owed(list({ ...known, unread: numbered(1_100, 601), more: true }, 500, 1))).toEqual([]);
  });
});

test('a burst owes no more than is kept, the newest of it', () => {
  const burst = Array.from({ length: KEPT_IDS + 100 }, (_, i) => change('added', i + 4, [], IN));
  const ids = owed(polled(known, ...burst));
  expect(ids).toHaveLength(KEPT_IDS);
  expect([ids[0], ids.at(-1)]).toEqual(['m104', `m${KEPT_IDS + 103}`]);
});

test('a listing of several labels that brings more than is kept owes no more than that either', () => {
  const unread = numbered(KEPT_IDS + 103, 1);
  const ids = owed(afterListing(known, { unread, more: false }, '2000', 9));
  expect(ids).toHaveLength(KEPT_IDS);
  expect([ids[0], ids.at(-1)]).toEqual(['m104', `m${KEPT_IDS + 103}`]);
});

test('what Gmail shows to be read, or gone, when its metadata is asked for is not announced', () => {
  const before = polled(known, arrival);
  expect(owed(afterMetadata(before, messageOf(4, 4, ['INBOX']), DEFAULT_WATCH))).toEqual([]);
  expect(owed(withoutMessage(before, 'm4'))).toEqual([]);
  expect(owed(afterMetadata(before, messageOf(4), DEFAULT_WATCH))).toEqual(['m4']);
});
