// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { control, one, textOf } from '../../ui/draw.ts';
import { actingPage, ada, messages } from '../acting/acting-page.ts';
import { accountView, mailboxOf, message } from '../samples.ts';

const bob = accountView({
  id: 'bob',
  email: 'bob@example.com',
  level: 'manage',
  mailbox: mailboxOf(messages('b1', 'b2')),
});

const CY = { id: 'cy', email: 'cy@example.com' };

test.each([
  ['j', 'k'],
  ['ArrowDown', 'ArrowUp'],
])('%s and %s move from row to row, across accounts, and stop at the ends', async (down, up) => {
  const page = await actingPage(ada(), bob);
  const seen = [down, down, down, down, down, down, up, up].map((key) => {
    page.key(key);
    return page.focused();
  });
  expect(seen).toEqual(['m1', 'm2', 'm3', 'b1', 'b2', 'b2', 'b1', 'm3']);
  expect(page.current()).toBe('m3');
});

test('Home and End lead to the first and the last row', async () => {
  const page = await actingPage(ada(), bob);
  page.key('End');
  expect(page.focused()).toBe('b2');
  page.key('Home');
  expect(page.focused()).toBe('m1');
});

test('the arrows up and down mean the same where text runs from right to left, and the others nothing', async () => {
  const page = await actingPage(ada());
  document.documentElement.dir = 'rtl';
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowLeft', 'ArrowRight']) page.key(key);
  expect(page.focused()).toBe('m2');
  document.documentElement.dir = 'ltr';
});

test('moving passes by what the filter hides and what is folded away', async () => {
  const page = await actingPage(ada(), bob, accountView({ ...CY, mailbox: mailboxOf(messages('c1')) }));
  control(page.root, 'bob@example.com').click();
  for (const key of ['j', 'j', 'j', 'j']) page.key(key);
  expect(page.focused()).toBe('c1');
  page.key('/');
  const field = one(page.root, 'input');
  Object.assign(field, { value: 'subject 3' });
  field.dispatchEvent(new Event('input', { bubbles: true }));
  Object.assign(field, { value: 'm3' });
  field.dispatchEvent(new Event('input', { bubbles: true }));
  page.key('ArrowDown');
  page.key('j');
  expect([page.rows(), page.focused()]).toEqual([['m3'], 'm3']);
});

test.each([
  ['e', 'archive m1'],
  ['#', 'trash m1'],
  ['!', 'spam m1'],
  ['s', 'star m1'],
  ['I', 'mark-read m1'],
])('%s asks for %s', async (key, told) => {
  const page = await actingPage(ada());
  page.key(key, { shiftKey: key === 'I' });
  await page.settled();
  expect(page.told()).toEqual([told]);
});

test('Shift+U marks as unread again what was read here', async () => {
  const page = await actingPage(ada());
  page.key('I', { shiftKey: true });
  page.key('U', { shiftKey: true });
  await page.settled();
  expect(page.told()).toEqual(['mark-read m1', 'mark-unread m1']);
});

test('s takes the star away where there is one', async () => {
  const starred = message('m1', { labels: ['INBOX', 'UNREAD', 'STARRED'] });
  const page = await actingPage(ada({ mailbox: mailboxOf([starred]) }));
  page.key('s');
  await page.settled();
  expect(page.told()).toEqual(['unstar m1']);
});

test('x selects, and what follows is done to all selected rows at once', async () => {
  const page = await actingPage(ada());
  for (const key of ['j', 'x', 'j', 'j', 'x', 'k']) page.key(key);
  expect(textOf(one(page.root, '.selection-count'))).toBe('2 selected');
  page.key('e');
  await page.settled();
  expect(page.told()).toEqual(['archive m1 m3']);
  expect(page.rows()).toEqual(['m2']);
  expect(page.root.querySelector('.selection-bar')).toBeNull();
});

test('o opens the row and closes it, u closes it', async () => {
  const page = await actingPage(ada());
  const isOpen = () => page.row('m1').querySelector('.preview') !== null;
  for (const [key, open] of [
    ['o', true],
    ['o', false],
    ['o', true],
    ['u', false],
  ] as const) {
    page.key(key);
    await page.settled();
    expect(isOpen()).toBe(open);
  }
  expect(page.focused()).toBe('m1');
});

test('Enter is left to the button that has the focus, and opens the current row where none has', async () => {
  const page = await actingPage(ada());
  page.key('Enter');
  await page.settled();
  expect(page.row('m1').querySelector('.preview')).not.toBeNull();
  page.key('j');
  expect(page.key('Enter')).toBe(true);
});

test('g and then i opens the inbox of the account of the current row; i alone, or late, opens nothing', async () => {
  const page = await actingPage(ada(), bob);
  page.key('End');
  page.key('i');
  page.key('g');
  page.pass(1_600);
  page.key('i');
  expect(page.opened).toEqual([]);
  page.key('g');
  page.pass(1_000);
  page.key('i');
  expect(page.opened).toEqual(['https://mail.google.com/mail/?authuser=bob%40example.com#inbox']);
});
