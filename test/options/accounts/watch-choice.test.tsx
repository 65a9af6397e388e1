// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { Watch } from '../../../src/core/mailbox/watch.ts';
import { fail } from '../../../src/core/result.ts';
import { control, one, textOf } from '../../ui/draw.ts';
import { ADA, askedFor, input, openSettings, ticked } from '../settings/settings.tsx';

const LABELS = {
  [`labels:${ADA}`]: [
    { id: 'Label_1', name: 'Work' },
    { id: 'Label_2', name: 'Lists' },
  ],
};
const watching = (...labels: readonly string[]): Watch => ({ kind: 'labels', labels, unit: 'messages' });

test('the inbox, Primary and Important are one click each, and saved at once', async () => {
  const page = await openSettings([{}]);
  expect(ticked(page.settings())).toEqual(['Inbox', 'Messages', 'Teal']);
  await page.after(() => input(page.settings(), 'Primary').click());
  expect(textOf(one(page.settings(), '.setting-note:not(:empty)'))).toBe('Saved');
  expect(ticked(page.settings())).toEqual(['Primary', 'Teal']);
  await page.after(() => input(page.settings(), 'Important').click());
  await page.after(() => input(page.settings(), 'Inbox').click());
  expect(askedFor(page.asked, 'choose')).toEqual([
    [ADA, { watch: { kind: 'primary' } }],
    [ADA, { watch: { kind: 'important' } }],
    [ADA, { watch: watching('INBOX') }],
  ]);
  expect(textOf(one(page.root, '.facts'))).toContain('Inbox');
});

test('at level Count what needs more cannot be chosen, and the way to it is shown', async () => {
  const page = await openSettings([{ level: 'count' }]);
  expect(input(page.settings(), 'Primary').disabled).toBe(true);
  expect(input(page.settings(), 'Important').disabled).toBe(true);
  expect(input(page.settings(), 'Labels').disabled).toBe(false);
  expect(textOf(page.settings())).toContain('Primary and Important need “Read” access');
  const opener = control(page.settings(), 'Change access');
  await page.after(() => opener.click());
  await page.after(() => control(one(page.root, '.question'), 'Cancel').click());
  expect(document.activeElement).toBe(opener);
});

test('opening the labels asks Gmail for their names, and chooses nothing yet', async () => {
  const page = await openSettings([{}], undefined, LABELS);
  expect(askedFor(page.asked, 'refreshLabels')).toEqual([]);
  await page.after(() => input(page.settings(), 'Labels').click());
  expect(page.asked).toEqual([{ command: 'refreshLabels', args: [ADA] }]);
  expect(ticked(page.settings())).toEqual(['Labels', 'Inbox', 'Messages', 'Teal']);
});

test('labels are ticked one by one; the last one stays', async () => {
  const page = await openSettings([{ watch: watching('Label_1') }], undefined, LABELS);
  const list = () => one(page.settings(), '.label-list');
  await page.after(() => input(list(), 'Lists').click());
  expect(ticked(list())).toEqual(['Work', 'Lists']);
  await page.after(() => input(list(), 'Work').click());
  await page.after(() => input(list(), 'Lists').click());
  expect(ticked(list())).toEqual(['Lists']);
  expect(textOf(page.settings())).toContain('Choose at least one label.');
  expect(askedFor(page.asked, 'choose')).toEqual([
    [ADA, { watch: watching('Label_1', 'Label_2') }],
    [ADA, { watch: watching('Label_2') }],
  ]);
});

test('no more than ten labels can be ticked', async () => {
  const many = Array.from({ length: 12 }, (_, i) => ({ id: `Label_${i}`, name: `Label ${i}` }));
  const watch = watching(...many.slice(0, 10).map(({ id }) => id));
  const page = await openSettings([{ watch }], undefined, { [`labels:${ADA}`]: many });
  expect(input(page.settings(), 'Label 11').disabled).toBe(true);
  expect(input(page.settings(), 'Label 9').disabled).toBe(false);
  expect(textOf(page.settings())).toContain('You can choose up to 10 labels.');
});

test.each([
  { how: 'is offline', answer: () => fail({ kind: 'offline' }), says: "You're offline" },
  { how: 'dies', answer: () => Promise.reject(new Error('gone')), says: "Tidings didn't respond" },
])('a background that $how gives no labels, which is said beside those known', async ({ answer, says }) => {
  const page = await openSettings([{ watch: watching('Label_1') }], answer, LABELS);
  expect(textOf(page.settings())).toContain(`Couldn't load labels: ${says}. Showing the ones already known.`);
  expect(input(page.settings(), 'Work').checked).toBe(true);
});

test('the unit is chosen beside the labels, and kept when they change', async () => {
  const page = await openSettings([{ watch: watching('INBOX', 'Label_1') }], undefined, LABELS);
  await page.after(() => input(page.settings(), 'Conversations, as in Gmail').click());
  await page.after(() => input(one(page.settings(), '.label-list'), 'Inbox').click());
  expect(askedFor(page.asked, 'choose')).toEqual([
    [ADA, { watch: { kind: 'labels', labels: ['INBOX', 'Label_1'], unit: 'threads' } }],
    [ADA, { watch: { kind: 'labels', labels: ['Label_1'], unit: 'threads' } }],
  ]);
});

test.each([
  { why: 'needs-level-read', says: 'this needs “Read” access', buttons: ['Change access'] },
  { why: 'no-such-account', says: 'no longer signed in', buttons: [] },
] as const)('a choice that is refused ($why) is taken back and explained', async ({ why, says, buttons }) => {
  const page = await openSettings([{}], ({ command }) => (command === 'choose' ? fail(why) : undefined));
  await page.after(() => input(page.settings(), 'Primary').click());
  const note = one(page.settings(), '.setting-note:not(:empty)');
  expect(textOf(note)).toContain(says);
  expect([...note.querySelectorAll('button')].map(textOf)).toEqual(buttons);
  expect(ticked(page.settings())).toEqual(['Inbox', 'Messages', 'Teal']);
});

test('a choice that got no answer is told, and asked for again', async () => {
  const page = await openSettings([{}], () => Promise.reject(new Error('gone')));
  await page.after(() => input(page.settings(), 'Primary').click());
  expect(textOf(page.settings())).toContain("Tidings didn't respond");
  await page.after(() => control(page.settings(), 'Try again').click());
  expect(askedFor(page.asked, 'choose')).toHaveLength(2);
});

test('it is saved once storage holds it, however long Gmail takes to answer', async () => {
  const page = await openSettings([{}], async ({ command, args: [, chosen] }, { local }) => {
    const { accounts } = await local.get(['accounts']);
    if (command === 'choose' && Array.isArray(accounts)) {
      await local.set({ accounts: [Object.assign({}, accounts[0], chosen)] });
    }
    return new Promise(() => undefined);
  });
  await page.after(() => input(page.settings(), 'Primary').click());
  expect(textOf(one(page.settings(), '.setting-note:not(:empty)'))).toBe('Saved');
});
