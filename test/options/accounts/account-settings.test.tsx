// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { control, one, textOf } from '../../ui/draw.ts';
import { ADA, askedFor, input, openSettings, ticked } from '../settings/settings.tsx';

const BOB = { email: 'bob@example.com' };
const CY = { email: 'cy@example.com' };

test('what is not unfolded is not drawn', async () => {
  const page = await openSettings([{}, BOB]);
  expect(page.root.querySelectorAll('.account-settings')).toHaveLength(2);
  expect(page.root.querySelectorAll('.settings')).toHaveLength(1);
});

test('a colour is chosen by its name, and shown at the account', async () => {
  const page = await openSettings([{}]);
  expect([...page.settings().querySelectorAll('.colors .choice-label')].map(textOf)).toEqual([
    'Teal',
    'Blue',
    'Violet',
    'Pink',
    'Red',
    'Orange',
    'Green',
    'Gray',
  ]);
  await page.after(() => input(page.settings(), 'Pink').click());
  expect(askedFor(page.asked, 'choose')).toEqual([[ADA, { color: 3 }]]);
  expect(one(page.root, '.account .avatar').dataset.color).toBe('3');
});

test('an account is paused and resumed, and its old trouble is not told meanwhile', async () => {
  const page = await openSettings([{ problem: { kind: 'offline' } }]);
  await page.after(() => control(page.settings(), 'Pause: ada@example.com').click());
  expect(textOf(one(page.root, '.facts'))).toMatch(/^Paused/);
  expect(page.root.querySelector('.account .banner')).toBeNull();
  await page.after(() => control(page.settings(), 'Resume: ada@example.com').click());
  expect(askedFor(page.asked, 'choose')).toEqual([
    [ADA, { paused: true }],
    [ADA, { paused: false }],
  ]);
  expect(textOf(one(page.root, '.account .banner'))).toContain("You're offline");
});

test('an account that moves keeps the focus on its button, and its new place is read aloud', async () => {
  const page = await openSettings([{}, BOB, CY]);
  const down = control(page.settings(), 'Move down: ada@example.com');
  const up = control(page.settings(), 'Move up: ada@example.com');
  expect(up.getAttribute('aria-disabled')).toBe('true');
  await page.after(() => up.click());
  expect(askedFor(page.asked, 'move')).toEqual([]);
  down.focus();
  await page.after(() => down.click());
  expect(document.activeElement).toBe(down);
  expect(textOf(page.root)).toContain('ada@example.com is now number 2 of 3.');
  await page.after(() => down.click());
  expect([...page.root.querySelectorAll('.account h3')].map(textOf)).toEqual([BOB.email, CY.email, 'ada@example.com']);
  expect(down.getAttribute('aria-disabled')).toBe('true');
  expect(askedFor(page.asked, 'move')).toEqual([
    [ADA, 1],
    [ADA, 2],
  ]);
});

test('where there is one account, there is no place to move it to and no badge to choose', async () => {
  const page = await openSettings([{}]);
  expect(textOf(page.settings())).not.toContain('Move');
  expect(page.root.querySelector('.badge-choice')).toBeNull();
});

test('the number on the toolbar is that of all accounts or of one', async () => {
  const page = await openSettings([{}, BOB]);
  const choice = () => one(page.root, '.badge-choice');
  expect(ticked(choice())).toEqual(['All accounts']);
  await page.after(() => input(choice(), 'ada@example.com').click());
  expect(ticked(choice())).toEqual(['ada@example.com']);
  expect(textOf(one(choice(), '.setting-note'))).toBe('Saved');
  await page.after(() => input(choice(), 'All accounts').click());
  expect(ticked(choice())).toEqual(['All accounts']);
  expect(askedFor(page.asked, 'chooseBadge')).toEqual([[ADA], []]);
});
