import { expect, test } from 'vitest';
import { concernsList, isUnreadIn, takesOut } from '../../src/core/watched.ts';

test.each([
  { labels: ['INBOX', 'UNREAD'], belongs: true },
  { labels: ['CATEGORY_SOCIAL', 'UNREAD', 'STARRED', 'INBOX'], belongs: true },
  { labels: ['INBOX'], belongs: false },
  { labels: ['UNREAD'], belongs: false },
  { labels: ['UNREAD', 'Label_7'], belongs: false },
  { labels: ['INBOX', 'UNREAD', 'TRASH'], belongs: false },
  { labels: ['INBOX', 'UNREAD', 'SPAM'], belongs: false },
  { labels: [], belongs: false },
])('whether a message with $labels is in the list of the inbox: $belongs', ({ labels, belongs }) => {
  expect(isUnreadIn('INBOX', labels)).toBe(belongs);
});

test('another label may be watched than the inbox', () => {
  expect(isUnreadIn('Label_7', ['UNREAD', 'Label_7'])).toBe(true);
  expect(isUnreadIn('Label_7', ['UNREAD', 'INBOX'])).toBe(false);
  expect(takesOut('Label_7', ['Label_7'])).toBe(true);
  expect(takesOut('Label_7', ['INBOX'])).toBe(false);
});

test.each([
  { changed: ['UNREAD'], concerns: true, out: true },
  { changed: ['INBOX'], concerns: true, out: true },
  { changed: ['STARRED', 'INBOX'], concerns: true, out: true },
  { changed: ['TRASH'], concerns: true, out: false },
  { changed: ['SPAM'], concerns: true, out: false },
  { changed: ['STARRED', 'IMPORTANT', 'CATEGORY_UPDATES'], concerns: false, out: false },
  { changed: [], concerns: false, out: false },
])(
  'a change of $changed concerns the inbox: $concerns; their loss takes out of it: $out',
  ({ changed, concerns, out }) => {
    expect(concernsList('INBOX', changed)).toBe(concerns);
    expect(takesOut('INBOX', changed)).toBe(out);
  },
);
