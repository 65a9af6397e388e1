import { expect, test } from 'vitest';
import { afterHistory } from '../../../src/core/mailbox/after-history.ts';
import type { HistoryChange } from '../../../src/core/mailbox/history.ts';
import { EMPTY_MAILBOX, type Mailbox } from '../../../src/core/mailbox/mailbox.ts';
import { DEFAULT_WATCH } from '../../../src/core/mailbox/watch.ts';
import { change, idsOf, messageOf, numbered } from './sample-mailbox.ts';

const IN = ['INBOX', 'UNREAD'];
const known: Mailbox = { ...EMPTY_MAILBOX, historyId: '1000', countOwed: false };
const back = change('labels-added', 99, ['INBOX'], IN);
const gone = change('deleted', 30, []);
const allOf = (newest: number) =>
  Object.fromEntries(Array.from({ length: newest }, (_, i) => [`m${i + 1}`, messageOf(i + 1)]));

test.each<{ what: string; mailbox: Mailbox; happened: HistoryChange; anew: boolean }>([
  {
    what: 'where a message of unknown age comes back to a list that shows only its newest',
    mailbox: { ...known, unread: numbered(25, 1) },
    happened: back,
    anew: true,
  },
  { what: 'but not where all are shown', mailbox: { ...known, unread: numbered(24, 1) }, happened: back, anew: false },
  {
    what: 'where a list that was not yet in order grows beyond what is shown',
    mailbox: { ...known, unread: numbered(25, 1), messages: { m25: messageOf(25) } },
    happened: change('added', 99, [], IN),
    anew: true,
  },
  {
    what: 'but not where all of it was fetched',
    mailbox: { ...known, unread: numbered(25, 1), messages: allOf(25) },
    happened: change('added', 99, [], IN),
    anew: false,
  },
  {
    what: 'and not for new mail, which is the newest',
    mailbox: { ...known, unread: numbered(40, 1) },
    happened: change('added', 99, [], IN),
    anew: false,
  },
  {
    what: 'where fewer ids are left than are shown, and Gmail has more',
    mailbox: { ...known, unread: numbered(30, 6), more: true },
    happened: gone,
    anew: true,
  },
  {
    what: 'but not where Gmail has no more',
    mailbox: { ...known, unread: numbered(30, 6) },
    happened: gone,
    anew: false,
  },
  {
    what: 'and not while enough ids are left',
    mailbox: { ...known, unread: numbered(31, 6), more: true },
    happened: gone,
    anew: false,
  },
])('the list must be made anew $what', ({ mailbox, happened, anew }) => {
  const result = afterHistory(mailbox, [happened], '1001', DEFAULT_WATCH);
  expect(result.historyId).toBe(anew ? undefined : '1001');
  expect(idsOf(result)).not.toEqual(idsOf(mailbox));
});
