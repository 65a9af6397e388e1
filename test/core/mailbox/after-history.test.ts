import { describe, expect, test } from 'vitest';
import { afterHistory } from '../../../src/core/mailbox/after-history.ts';
import type { HistoryChange } from '../../../src/core/mailbox/history.ts';
import { EMPTY_MAILBOX, type Mailbox } from '../../../src/core/mailbox/mailbox.ts';
import { DEFAULT_WATCH } from '../../../src/core/mailbox/watch.ts';
import { change, idsOf, messageOf, numbered } from './sample-mailbox.ts';

const IN = ['INBOX', 'UNREAD'];
const known: Mailbox = { ...EMPTY_MAILBOX, historyId: '1000', countOwed: false, unread: numbered(3, 1) };

const after = (mailbox: Mailbox, ...changes: HistoryChange[]): Mailbox =>
  afterHistory(mailbox, changes, '1001', DEFAULT_WATCH);

describe('the list after one change', () => {
  test.each<{ what: string; happened: HistoryChange; ids: string[]; owed: boolean }>([
    { what: 'new mail comes first', happened: change('added', 4, [], IN), ids: ['m4', 'm3', 'm2', 'm1'], owed: true },
    {
      what: 'mail that arrives read stays out',
      happened: change('added', 4, [], ['INBOX']),
      ids: ['m3', 'm2', 'm1'],
      owed: false,
    },
    {
      what: 'mail that a filter archives stays out',
      happened: change('added', 4, [], ['UNREAD']),
      ids: ['m3', 'm2', 'm1'],
      owed: false,
    },
    {
      what: 'mail whose labels are not told stays out',
      happened: change('added', 4, []),
      ids: ['m3', 'm2', 'm1'],
      owed: false,
    },
    { what: 'spam stays out', happened: change('added', 4, [], [...IN, 'SPAM']), ids: ['m3', 'm2', 'm1'], owed: false },
    {
      what: 'mail told to have arrived twice stays once',
      happened: change('added', 2, [], IN),
      ids: ['m3', 'm2', 'm1'],
      owed: true,
    },
    {
      what: 'unread mail told again to have arrived stays, whatever labels it bore then',
      happened: change('added', 2, [], ['INBOX']),
      ids: ['m3', 'm2', 'm1'],
      owed: false,
    },
    { what: 'deleted mail leaves', happened: change('deleted', 2, []), ids: ['m3', 'm1'], owed: true },
    {
      what: 'mail read elsewhere leaves',
      happened: change('labels-removed', 2, ['UNREAD'], ['INBOX']),
      ids: ['m3', 'm1'],
      owed: true,
    },
    {
      what: 'archived mail leaves',
      happened: change('labels-removed', 2, ['INBOX'], ['UNREAD']),
      ids: ['m3', 'm1'],
      owed: true,
    },
    {
      what: 'archived mail leaves though no labels are told',
      happened: change('labels-removed', 2, ['INBOX']),
      ids: ['m3', 'm1'],
      owed: true,
    },
    {
      what: 'trashed mail leaves',
      happened: change('labels-added', 2, ['TRASH'], [...IN, 'TRASH']),
      ids: ['m3', 'm1'],
      owed: true,
    },
    {
      what: 'trashed mail leaves though no labels are told',
      happened: change('labels-added', 2, ['TRASH']),
      ids: ['m3', 'm1'],
      owed: true,
    },
    {
      what: 'mail called spam leaves',
      happened: change('labels-added', 2, ['SPAM'], ['UNREAD', 'SPAM']),
      ids: ['m3', 'm1'],
      owed: true,
    },
    {
      what: 'a star changes nothing',
      happened: change('labels-added', 2, ['STARRED'], [...IN, 'STARRED']),
      ids: ['m3', 'm2', 'm1'],
      owed: false,
    },
    {
      what: 'a lost star changes nothing though no labels are told',
      happened: change('labels-removed', 2, ['STARRED']),
      ids: ['m3', 'm2', 'm1'],
      owed: false,
    },
    {
      what: 'mail marked as unread comes in',
      happened: change('labels-added', 9, ['UNREAD'], IN),
      ids: ['m9', 'm3', 'm2', 'm1'],
      owed: true,
    },
    {
      what: 'archived mail marked as unread stays out',
      happened: change('labels-added', 9, ['UNREAD'], ['UNREAD']),
      ids: ['m3', 'm2', 'm1'],
      owed: true,
    },
    {
      what: 'mail moved to the inbox comes in until its metadata tells, where no labels are told',
      happened: change('labels-added', 9, ['INBOX']),
      ids: ['m9', 'm3', 'm2', 'm1'],
      owed: true,
    },
    {
      what: 'mail taken out of the trash comes in',
      happened: change('labels-removed', 9, ['TRASH'], IN),
      ids: ['m9', 'm3', 'm2', 'm1'],
      owed: true,
    },
  ])('$what', ({ happened, ids, owed }) => {
    const mailbox = after(known, happened);
    expect(idsOf(mailbox)).toEqual(ids);
    expect(mailbox.countOwed).toBe(owed);
    expect(mailbox.historyId).toBe('1001');
  });
});

test('without changes only the history id moves', () => {
  expect(after(known)).toEqual({ ...known, historyId: '1001', newestSeen: 'm3' });
});

test('a count that is owed stays owed', () => {
  expect(after({ ...known, countOwed: true }).countOwed).toBe(true);
});

test('the last of several changes decides', () => {
  const read = change('labels-removed', 2, ['UNREAD'], ['INBOX']);
  const unread = change('labels-added', 2, ['UNREAD'], IN);
  expect(idsOf(after(known, read, unread, read))).toEqual(['m3', 'm1']);
  expect(idsOf(after(known, unread, read, unread))).toContain('m2');
});

test('of several arrivals the last comes first', () => {
  expect(idsOf(after(known, change('added', 4, [], IN), change('added', 5, [], IN)))).toEqual([
    'm5',
    'm4',
    'm3',
    'm2',
    'm1',
  ]);
});

test('metadata goes with the message that leaves, and only with that', () => {
  const messages = { m1: messageOf(1), m2: messageOf(2) };
  const mailbox = after({ ...known, messages }, change('deleted', 2, []));
  expect(mailbox.messages).toEqual({ m1: messageOf(1) });
});

test('forty unread of which the newest 25 are read elsewhere leave the other 15, with nothing asked anew', () => {
  const read = numbered(40, 16).map(({ id, threadId }) => ({
    kind: 'labels-removed' as const,
    id,
    threadId,
    changed: ['UNREAD'],
    labels: ['INBOX'],
  }));
  const mailbox = after({ ...known, unread: numbered(40, 1) }, ...read);
  expect(idsOf(mailbox)).toEqual(numbered(15, 1).map(({ id }) => id));
  expect(mailbox.historyId).toBe('1001');
});
