import { expect, test } from 'vitest';
import { ACTION_KINDS, ACTIONS, labelChange, toggled } from '../../../src/core/actions/action-table.ts';

test('what an action toggles to takes back what it does, and no more', () => {
  const pairs = ACTION_KINDS.flatMap((kind) => {
    const { toggles } = ACTIONS[kind];
    return toggles === undefined ? [] : [[labelChange(kind), labelChange(toggles)] as const];
  });
  expect(pairs.length).toBeGreaterThan(0);
  for (const [{ add, remove }, back] of pairs) expect(back).toEqual({ add: remove, remove: add });
});

test.each([
  { labels: [['STARRED'], ['INBOX', 'STARRED']], meant: 'unstar' },
  { labels: [['STARRED'], ['INBOX']], meant: 'star' },
])('a star on messages with $labels means $meant', ({ labels, meant }) => {
  expect(toggled('star', labels)).toBe(meant);
});

test('an action that toggles to nothing is meant as it is, whatever the labels', () => {
  expect(toggled('mark-read', [['INBOX']])).toBe('mark-read');
});
