import { describe, expect, test } from 'vitest';
import {
  bringsIn,
  concernsList,
  countedLabels,
  DEFAULT_WATCH,
  isWatch,
  isWatchedUnread,
  takesOut,
  type Watch,
} from '../../../src/core/mailbox/watch.ts';

const SEVEN: Watch = { kind: 'labels', labels: ['Label_7'], unit: 'threads' };
const BOTH: Watch = { kind: 'labels', labels: ['INBOX', 'Label_7'], unit: 'messages' };
const PRIMARY: Watch = { kind: 'primary' };
const IMPORTANT: Watch = { kind: 'important' };

describe('whether a message is in the list', () => {
  test.each<{ watch: Watch; labels: readonly string[]; belongs: boolean }>([
    { watch: DEFAULT_WATCH, labels: ['INBOX', 'UNREAD'], belongs: true },
    { watch: DEFAULT_WATCH, labels: ['CATEGORY_SOCIAL', 'UNREAD', 'STARRED', 'INBOX'], belongs: true },
    { watch: DEFAULT_WATCH, labels: ['INBOX'], belongs: false },
    { watch: DEFAULT_WATCH, labels: ['UNREAD'], belongs: false },
    { watch: DEFAULT_WATCH, labels: ['UNREAD', 'Label_7'], belongs: false },
    { watch: DEFAULT_WATCH, labels: ['INBOX', 'UNREAD', 'TRASH'], belongs: false },
    { watch: DEFAULT_WATCH, labels: ['INBOX', 'UNREAD', 'SPAM'], belongs: false },
    { watch: DEFAULT_WATCH, labels: [], belongs: false },
    { watch: SEVEN, labels: ['UNREAD', 'Label_7'], belongs: true },
    { watch: SEVEN, labels: ['UNREAD', 'INBOX'], belongs: false },
    { watch: BOTH, labels: ['UNREAD', 'Label_7'], belongs: true },
    { watch: BOTH, labels: ['UNREAD', 'INBOX'], belongs: true },
    { watch: BOTH, labels: ['UNREAD', 'Label_8'], belongs: false },
    { watch: BOTH, labels: ['Label_7', 'UNREAD', 'TRASH'], belongs: false },
    { watch: PRIMARY, labels: ['UNREAD', 'INBOX', 'CATEGORY_PERSONAL'], belongs: true },
    { watch: PRIMARY, labels: ['UNREAD', 'INBOX', 'CATEGORY_SOCIAL'], belongs: false },
    { watch: PRIMARY, labels: ['UNREAD', 'CATEGORY_PERSONAL'], belongs: false },
    { watch: IMPORTANT, labels: ['UNREAD', 'INBOX', 'IMPORTANT'], belongs: true },
    { watch: IMPORTANT, labels: ['UNREAD', 'IMPORTANT'], belongs: false },
    { watch: IMPORTANT, labels: ['UNREAD', 'INBOX', 'CATEGORY_PERSONAL'], belongs: false },
  ])('of $watch with $labels: $belongs', ({ watch, labels, belongs }) => {
    expect(isWatchedUnread(watch, labels)).toBe(belongs);
  });
});

test.each<{ watch: Watch; changed: readonly string[]; concerns: boolean; out: boolean; in: boolean }>([
  { watch: DEFAULT_WATCH, changed: ['UNREAD'], concerns: true, out: true, in: false },
  { watch: DEFAULT_WATCH, changed: ['INBOX'], concerns: true, out: true, in: true },
  { watch: DEFAULT_WATCH, changed: ['STARRED', 'INBOX'], concerns: true, out: true, in: true },
  { watch: DEFAULT_WATCH, changed: ['TRASH'], concerns: true, out: false, in: false },
  { watch: DEFAULT_WATCH, changed: ['SPAM'], concerns: true, out: false, in: false },
  {
    watch: DEFAULT_WATCH,
    changed: ['STARRED', 'IMPORTANT', 'CATEGORY_UPDATES'],
    concerns: false,
    out: false,
    in: false,
  },
  { watch: DEFAULT_WATCH, changed: [], concerns: false, out: false, in: false },
  { watch: SEVEN, changed: ['INBOX'], concerns: false, out: false, in: false },
  { watch: BOTH, changed: ['INBOX'], concerns: true, out: false, in: true },
  { watch: BOTH, changed: ['Label_7'], concerns: true, out: false, in: true },
  { watch: BOTH, changed: ['Label_7', 'INBOX'], concerns: true, out: true, in: true },
  { watch: BOTH, changed: ['UNREAD'], concerns: true, out: true, in: false },
  { watch: PRIMARY, changed: ['CATEGORY_PERSONAL'], concerns: true, out: true, in: true },
  { watch: PRIMARY, changed: ['INBOX'], concerns: true, out: true, in: true },
  { watch: PRIMARY, changed: ['CATEGORY_SOCIAL', 'IMPORTANT'], concerns: false, out: false, in: false },
  { watch: IMPORTANT, changed: ['IMPORTANT'], concerns: true, out: true, in: true },
  { watch: IMPORTANT, changed: ['CATEGORY_PERSONAL'], concerns: false, out: false, in: false },
])('a change of $changed concerns $watch: $concerns; its loss takes out: $out; its gain brings in: $in', (row) => {
  expect(concernsList(row.watch, row.changed)).toBe(row.concerns);
  expect(takesOut(row.watch, row.changed)).toBe(row.out);
  expect(bringsIn(row.watch, row.changed)).toBe(row.in);
});

test('totals are asked for only where labels are counted: those of Primary and Important hold archived mail too', () => {
  expect(countedLabels(BOTH)).toEqual(['INBOX', 'Label_7']);
  expect(countedLabels(PRIMARY)).toEqual([]);
  expect(countedLabels(IMPORTANT)).toEqual([]);
});

describe('a watch from outside', () => {
  const eleven = Array.from({ length: 11 }, (_, i) => `Label_${i}`);

  test.each<unknown>([
    DEFAULT_WATCH,
    SEVEN,
    BOTH,
    PRIMARY,
    IMPORTANT,
    { kind: 'labels', labels: eleven.slice(1), unit: 'threads' },
  ])('is taken: %j', (value) => {
    expect(isWatch(value)).toBe(true);
  });

  test.each<unknown>([
    undefined,
    null,
    'primary',
    [],
    {},
    { kind: 'everything' },
    { kind: 'toString' },
    { kind: 'labels' },
    { kind: 'labels', labels: ['INBOX'] },
    { kind: 'labels', labels: ['INBOX'], unit: 'words' },
    { kind: 'labels', labels: [], unit: 'messages' },
    { kind: 'labels', labels: eleven, unit: 'messages' },
    { kind: 'labels', labels: [''], unit: 'messages' },
    { kind: 'labels', labels: [7], unit: 'messages' },
    { kind: 'labels', labels: ['../drafts'], unit: 'messages' },
    { kind: 'labels', labels: ['INBOX', 'INBOX'], unit: 'messages' },
    { kind: 'labels', labels: { 0: 'INBOX', length: 1 }, unit: 'messages' },
  ])('is refused: %j', (value) => {
    expect(isWatch(value)).toBe(false);
  });
});
