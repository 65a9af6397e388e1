import { expect, test } from 'vitest';
import { countNote, unreadWords } from '../../src/words/count-words.ts';
import { english } from '../../tools/fakes/english.ts';

test('a count that may not hold all says so', () => {
  expect(unreadWords(english, { unread: 1_204, orMore: false })).toBe('1,204 unread');
  expect(unreadWords(english, { unread: 500, orMore: true })).toBe('500+ unread');
});

test.each([
  { unit: 'messages', isSum: false, note: undefined },
  { unit: 'messages', isSum: true, note: 'combined' },
  { unit: 'threads', isSum: false, note: 'conversations' },
  { unit: 'threads', isSum: true, note: 'conversations, combined' },
] as const)('a count of $unit, added up: $isSum, is noted as $note', ({ unit, isSum, note }) => {
  expect(countNote(english, { unread: 5, orMore: false, unit, isSum })).toBe(note);
});
