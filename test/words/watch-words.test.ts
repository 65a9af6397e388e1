import { expect, test } from 'vitest';
import type { Watch } from '../../src/core/mailbox/watch.ts';
import { labelName, watchWords } from '../../src/words/watch-words.ts';
import { createWords } from '../../src/words/words.ts';
import { english, getEnglish, withoutIsolates } from '../../tools/fakes/english.ts';

const labels = [
  { id: 'Label_7', name: 'Bills' },
  { id: 'Label_8', name: 'Travel/2026' },
  // Nobody's label may take the place of Gmail's own.
  { id: 'INBOX', name: 'Not the inbox' },
];

test.each<{ watch: Watch; said: string }>([
  { watch: { kind: 'primary' }, said: 'Primary' },
  { watch: { kind: 'important' }, said: 'Important' },
  { watch: { kind: 'labels', labels: ['INBOX'], unit: 'messages' }, said: 'Inbox' },
  { watch: { kind: 'labels', labels: ['STARRED'], unit: 'messages' }, said: 'Starred' },
  { watch: { kind: 'labels', labels: ['IMPORTANT'], unit: 'messages' }, said: 'Important' },
  { watch: { kind: 'labels', labels: ['Label_8'], unit: 'threads' }, said: 'Travel/2026' },
  { watch: { kind: 'labels', labels: ['INBOX', 'Label_7'], unit: 'messages' }, said: 'Inbox and Bills' },
  {
    watch: { kind: 'labels', labels: ['Label_8', 'INBOX', 'Label_9'], unit: 'messages' },
    said: 'Travel/2026, Inbox and Label_9',
  },
])('$watch is called "$said"', ({ watch, said }) => {
  expect(withoutIsolates(watchWords(english, watch, labels))).toBe(said);
});

test('names are joined as the language of the words joins them, and none turns another', () => {
  const german = createWords((key) => (key === 'languageTag' ? 'de' : getEnglish(key)), 'de-DE');
  const watch: Watch = { kind: 'labels', labels: ['Label_7', 'Label_8'], unit: 'messages' };
  expect(watchWords(german, watch, labels)).toBe('\u2068Bills\u2069 und \u2068Travel/2026\u2069');
});

test('a label whose name Gmail has not told goes by its id, even one that every object has a property of', () => {
  expect(labelName(english, 'Label_9', labels)).toBe('Label_9');
  expect(labelName(english, 'constructor', labels)).toBe('constructor');
  expect(labelName(english, '__proto__', [])).toBe('__proto__');
});

test('a name can do nothing to the text around it', () => {
  expect(labelName(english, 'Label_1', [{ id: 'Label_1', name: ' \u202eevil\n\u200bname ' }])).toBe('evil name');
});
