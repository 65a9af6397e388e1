import { describe, expect, test } from 'vitest';
import type { AccountId } from '../../../src/core/account/account.ts';
import type { Mailbox } from '../../../src/core/mailbox/mailbox.ts';
import { createFilter } from '../../../src/popup/list/create-filter.ts';
import { type Listing, listsOf, rowsOf } from '../../../src/popup/list/rows.ts';
import { NEW_POPUP } from '../../../src/popup/state/popup-state.ts';
import type { AccountList } from '../../../src/popup/state/row.ts';
import type { AccountOverview } from '../../../src/storage/overview.ts';
import { accountView, mailboxOf, message, NOW } from '../samples.ts';

const MINUTE = 60_000;
const at = (id: string, minutes: number, change: Parameters<typeof message>[1] = {}) =>
  message(id, { receivedAt: NOW - minutes * MINUTE, ...change });

type Chosen = Omit<Partial<Listing>, 'filter'> & { readonly filter?: string };
const listOf = (view: AccountOverview, { filter, ...own }: Chosen = {}, before?: AccountList): AccountList =>
  rowsOf(view, { ...NEW_POPUP, ...own, filter: filter === undefined ? filter : createFilter(filter) }, before);

/** The rows that can be seen, each as the ids of its messages and its count; `?` is the place of one on its way. */
const told = ({ places }: AccountList): readonly string[] =>
  places
    .filter(({ isHidden }) => !isHidden)
    .map(({ row }) => (row === undefined ? '?' : `${row.messages.map(({ id }) => id).join('+')} ${row.count}`));

/** With more unread ids, whose metadata is not here. */
const withIds = (mailbox: Mailbox, ...ids: readonly string[]): Mailbox => ({
  ...mailbox,
  unread: [...mailbox.unread, ...ids.map((id) => ({ id, threadId: `thread-${id}` }))],
});

const ada = (mailbox: Mailbox, change: Parameters<typeof accountView>[0] = {}) => accountView({ ...change, mailbox });
const trouble = { failures: 1, problem: { kind: 'offline' } as const, checkedAt: NOW };
const known25 = Array.from({ length: 25 }, (_, i) => at(`k${i}`, i));

describe('conversations', () => {
  const talk = [at('m4', 1, { threadId: 't' }), at('m3', 2), at('m2', 3, { threadId: 't' })];

  test('are one row each, at the place of the newest message, by which it goes', () => {
    const list = listOf(ada(mailboxOf(talk)));
    expect(told(list)).toEqual(['m4+m2 2', 'm3 1']);
    expect(list.rows.map(({ key, message: { id } }) => [key, id])).toEqual([
      ['ada/m4', 'm4'],
      ['ada/m3', 'm3'],
    ]);
  });

  test('count what is unread of them beyond what is listed', () => {
    const mailbox = mailboxOf([...talk, ...known25]);
    const unread = [...mailbox.unread, { id: 'old', threadId: 't' }];
    expect(told(listOf(ada({ ...mailbox, unread })))[0]).toBe('m4+m2 3');
  });

  test('of which nothing but ids is known take one place', () => {
    const mailbox = mailboxOf([at('m1', 1)]);
    const unread = [...mailbox.unread, { id: 'a', threadId: 't' }, { id: 'b', threadId: 't' }];
    expect(told(listOf(ada({ ...mailbox, unread })))).toEqual(['m1 1', '?']);
  });

  test('that are open go on standing for the message that is being read', () => {
    const [row] = listOf(ada(mailboxOf(talk)), { open: 'ada/m2' }).rows;
    expect([row?.key, row?.message.id, row?.count]).toEqual(['ada/m2', 'm2', 2]);
  });
});

describe('what is on its way', () => {
  const mailbox = withIds(mailboxOf([at('m1', 1)]), 'x1');

  test('keeps its place while all is well and nothing narrows the list', () => {
    expect(told(listOf(ada(mailbox)))).toEqual(['m1 1', '?']);
    expect(told(listOf(ada(mailbox), { filter: ' ' }))).toEqual(['m1 1', '?']);
    expect(told(listOf(ada(mailbox, { health: trouble })))).toEqual(['m1 1']);
    expect(told(listOf(ada(mailbox), { filter: 'subject' }))).toEqual(['m1 1']);
    expect(told(listOf(ada(mailbox), { chip: { account: 'ada', label: 'INBOX' } }))).toEqual(['m1 1']);
  });

  test('beyond the first 25 is only so while it is being fetched', () => {
    const long = withIds(mailboxOf(known25), 'x1', 'x2');
    const limits = new Map([['ada', 50]]);
    expect(told(listOf(ada(long)))).toHaveLength(25);
    expect(told(listOf(ada(long), { limits }))).toHaveLength(25);
    expect(told(listOf(ada(long), { limits, fetchingMore: new Set(['ada']) })).slice(24)).toEqual(['k24 1', '?', '?']);
  });
});

test('the first 25 messages are listed, and further ones when they are asked for', () => {
  const view = ada(mailboxOf([...known25, at('k25', 25), at('k26', 26)]));
  expect(told(listOf(view))).toHaveLength(25);
  expect(told(listOf(view, { limits: new Map([['ada', 26]]) }))).toHaveLength(26);
  expect(told(listOf(view, { limits: new Map([['bob', 26]]) }))).toHaveLength(25);
});

test('accounts that are paused or only counted have no rows', () => {
  const mailbox = mailboxOf([at('m1', 1)]);
  expect(listOf(ada(mailbox, { paused: true })).places).toEqual([]);
  expect(listOf(ada(mailbox, { level: 'count' })).places).toEqual([]);
});

describe('messages that were read here', () => {
  const read = (
    id: string,
    minutes: number,
    change: Parameters<typeof message>[1] = {},
    account: AccountId = 'ada',
  ) => ({
    account,
    message: at(id, minutes, { labels: ['INBOX', 'UNREAD', 'STARRED'], ...change }),
  });
  const view = ada(mailboxOf([at('m3', 1), at('m1', 9)]));

  test('stand where their date puts them, as read', () => {
    const list = listOf(view, { markedRead: [read('m2', 5), read('m0', 20), read('m9', 0)] });
    expect(told(list)).toEqual(['m9 1', 'm3 1', 'm2 1', 'm1 1', 'm0 1']);
    expect(list.rows.map(({ isRead }) => isRead)).toEqual([true, false, true, false, true]);
    expect(list.rows[2]?.message.labels).toEqual(['INBOX', 'STARRED']);
  });

  test('are in their own account alone, and once where they are unread again', () => {
    expect(told(listOf(view, { markedRead: [read('m2', 5, {}, 'bob'), read('m1', 9)] }))).toEqual(['m3 1', 'm1 1']);
  });

  test('still count in their conversation, which is read when nothing of it is left', () => {
    const talk = ada(mailboxOf([at('m3', 1, { threadId: 't' })]));
    const both = [read('m3', 1, { threadId: 't' }), read('m2', 5, { threadId: 't' })];
    const [half] = listOf(talk, { markedRead: [read('m2', 5, { threadId: 't' })] }).rows;
    expect([half?.key, half?.count, half?.isRead]).toEqual(['ada/m3', 2, false]);
    const [whole] = listOf(ada(mailboxOf([])), { markedRead: both }).rows;
    expect([whole?.key, whole?.count, whole?.isRead]).toEqual(['ada/m3', 2, true]);
  });
});

describe('narrowing', () => {
  const view = ada(
    mailboxOf([
      at('m3', 1, { threadId: 't', subject: 'Engines', labels: ['UNREAD', 'Label_1'] }),
      at('m2', 2, { subject: 'Tables' }),
      at('m1', 3, { threadId: 't', snippet: 'of logarithms' }),
    ]),
  );

  test('leaves the rows out of sight and in their places', () => {
    const list = listOf(view, { filter: 'tab' });
    expect(list.rows.map(({ key }) => key)).toEqual(['ada/m2']);
    expect(list.places.map(({ key, isHidden }) => [key, isHidden])).toEqual([
      ['ada/m3', true],
      ['ada/m2', false],
    ]);
  });

  test('finds a conversation by any of its messages', () => {
    expect(told(listOf(view, { filter: 'logarithms' }))).toEqual(['m3+m1 2']);
    expect(told(listOf(view, { filter: 'engines logarithms' }))).toEqual([]);
  });

  test('by a label concerns the one account, and goes together with the filter', () => {
    expect(told(listOf(view, { chip: { account: 'ada', label: 'Label_1' } }))).toEqual(['m3+m1 2']);
    expect(told(listOf(view, { chip: { account: 'bob', label: 'Label_1' } }))).toHaveLength(2);
    expect(told(listOf(view, { chip: { account: 'ada', label: 'Label_1' }, filter: 'tables' }))).toEqual([]);
  });
});

describe('rows of which nothing has changed', () => {
  const read = () => ada(mailboxOf([at('m2', 1, { threadId: 't' }), at('m1', 2), at('m0', 3, { threadId: 't' })]));
  const before = listOf(read());

  test('are the same objects after storage was read again', () => {
    const again = listOf(read(), {}, before);
    expect(again.rows[0]).toBe(before.rows[0]);
    expect(again.rows[1]).toBe(before.rows[1]);
    expect(listsOf([read()], NEW_POPUP, new Map([['ada', before]])).get('ada')?.rows[0]).toBe(before.rows[0]);
  });

  test.each([
    ['a label', [at('m2', 1, { threadId: 't' }), at('m1', 2, { labels: ['INBOX', 'UNREAD', 'STARRED'] })]],
    ['another label', [at('m2', 1, { threadId: 't' }), at('m1', 2, { labels: ['STARRED', 'UNREAD'] })]],
    ['attachments', [at('m2', 1, { threadId: 't' }), at('m1', 2, { mayHaveAttachments: true })]],
    ['a further message', [at('m2', 1), at('m1', 2), at('m0', 3, { threadId: 'thread-m1' })]],
  ])('are others once %s came', (_what, messages) => {
    expect(listOf(ada(mailboxOf(messages)), {}, before).rows[1]).not.toBe(before.rows[1]);
  });

  test('are others once they were read, or more of them is unread', () => {
    const stale = at('m1', 2, { labels: ['INBOX'] });
    const markedRead = [{ account: 'ada', message: stale }];
    expect(listOf(ada(mailboxOf([])), { markedRead }, listOf(ada(mailboxOf([stale])))).rows[0]?.isRead).toBe(true);
    const unread = [...read().mailbox.unread, { id: 'x', threadId: 'thread-m1' }];
    expect(listOf(ada({ ...read().mailbox, unread }, { health: trouble }), {}, before).rows[1]?.count).toBe(2);
  });
});
