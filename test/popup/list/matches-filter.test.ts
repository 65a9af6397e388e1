import { expect, test } from 'vitest';
import { filterWords, matchesFilter } from '../../../src/popup/list/matches-filter.ts';
import { message } from '../samples.ts';

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
  expect(matchesFilter(one, filterWords(filter))).toBe(found);
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
  expect(matchesFilter(message('m1', { subject }), filterWords(filter))).toBe(true);
});

test.each([undefined, '', '  '])('a filter of %j is no filter', (filter) => {
  expect(filterWords(filter)).toEqual([]);
});

test('what stands at the end of one part and the beginning of the next is not one word', () => {
  expect(matchesFilter(message('m1', { subject: 'one', snippet: 'two' }), filterWords('onetwo'))).toBe(false);
});
