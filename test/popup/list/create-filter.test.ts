import { expect, test } from 'vitest';
import type { Message } from '../../../src/core/mailbox/message.ts';
import { createFilter } from '../../../src/popup/list/create-filter.ts';
import { rowsOf } from '../../../src/popup/list/rows.ts';
import { NEW_POPUP } from '../../../src/popup/state/popup-state.ts';
import { cpuTime } from '../../cpu-time.ts';
import { accountView, mailboxOf, message } from '../samples.ts';

const finds = (filter: string, one: Message): boolean => createFilter(filter).finds?.(one) ?? true;

const one = message('m1', {
  from: { name: 'Zoë Ångström', address: 'zoe@lab.example' },
  subject: 'Straße nach ﬁnland',
  snippet: 'Kom\u200bm bald, ＡＢＣ',
});

test.each([
  ['', true],
  ['   ', true],
  ['zoe', true],
  ['ANGSTROM', true],
  ['ångström', true],
  ['lab.example', true],
  ['finland', true],
  ['komm', true],
  ['abc', true],
  ['bald zoe', true],
  ['zo lab nach', true],
  ['bald nobody', false],
  ['ångströmzoe', false],
  ['examplestraße', false],
  ['.*', false],
])('the filter %j finds the message: %s', (filter, found) => {
  expect(finds(filter, one)).toBe(found);
});

test.each([
  ['Łukasz, Gdańsk', 'lukasz gdansk'],
  ['Straße', 'STRASSE'],
  ['Masse', 'maße'],
  ['Ørsted, Ægir, Þór', 'orsted aegir thor'],
  ['Đorđe', 'dorde'],
  ['Diyarbakır, İzmir', 'diyarbakir izmir'],
  ['Œuvre', 'oeuvre'],
  ['Əliyev', 'eliyev'],
  ['don’t — “now”', `don't - "now"`],
  ['ΝΊΚΟΣ', 'νικος'],
  ['Ёлка', 'елка'],
  ['Ⅻ ﬁrst', 'xii first'],
])('in %j, %j is found', (subject, filter) => {
  expect(finds(filter, message('m1', { subject }))).toBe(true);
});

test.each(['', '  '])('a filter of %j is no filter', (filter) => {
  expect(createFilter(filter)).toEqual({ text: filter, finds: undefined });
});

test('what stands at the end of one part and the beginning of the next is not one word', () => {
  expect(finds('onetwo', message('m1', { subject: 'one', snippet: 'two' }))).toBe(false);
});

test('500 rows are narrowed in well under the time between two letters', () => {
  const subject = (id: number): string => `Sübject ${id}`;
  const snippet = 'Words of any kind, as many as Gmail gives. '.repeat(5);
  const mailbox = mailboxOf(
    Array.from({ length: 500 }, (_, id) => message(`m${id}`, { subject: subject(id), snippet })),
  );
  const own = { ...NEW_POPUP, limits: new Map([['ada', 500]]) };
  let list = rowsOf(accountView({ mailbox }), own);
  const startedAt = cpuTime();
  for (const filter of ['s', 'su', 'sub', 'subj', 'subject 49'])
    list = rowsOf(accountView({ mailbox }), { ...own, filter: createFilter(filter) }, list);
  expect((cpuTime() - startedAt) / 5).toBeLessThan(50);
  expect(list.rows).toHaveLength(15);
});
