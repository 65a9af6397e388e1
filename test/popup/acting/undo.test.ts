// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { Action } from '../../../src/core/actions/action.ts';
import { mailboxItem } from '../../../src/storage/mailbox-items.ts';
import { control, one, textOf } from '../../ui/draw.ts';
import { mailboxOf, NOW } from '../samples.ts';
import { actingPage, ada, messages } from './acting-page.ts';

test('each action can be undone for eight seconds, the last one first', async () => {
  const page = await actingPage(ada());
  page.key('e');
  page.pass(5_000);
  page.key('#');
  expect(page.toast()).toBe('1 message moved to Trash');
  page.key('z');
  await page.settled();
  expect([page.rows(), page.toast()]).toEqual([['m2', 'm3'], '1 message archived']);
  page.pass(3_000);
  expect(page.toast()).toBe('');
  expect(page.key('z')).toBe(true);
  expect(page.rows()).toEqual(['m2', 'm3']);
});

test.each([
  ['pointerenter', 'pointerleave'],
  ['focusin', 'focusout'],
])('the time does not run between %s and %s', async (enter, leave) => {
  const page = await actingPage(ada());
  page.key('e');
  const toast = one(page.root, '.toast');
  toast.dispatchEvent(new Event(enter));
  page.pass(60_000);
  expect(page.toast()).toBe('1 message archived');
  toast.dispatchEvent(new Event(leave));
  page.pass(7_999);
  expect(page.toast()).toBe('1 message archived');
  page.pass(1);
  expect(page.toast()).toBe('');
});

test('an undo pressed while the pointer is on it does not stop the clock of the next action', async () => {
  const page = await actingPage(ada());
  page.key('e');
  one(page.root, '.toast').dispatchEvent(new Event('pointerenter'));
  control(page.root, 'Undo').click();
  page.key('e');
  page.pass(8_000);
  expect(page.toast()).toBe('');
});

test('what waits is taken back before it is sent: the row is back at once, and it is current', async () => {
  const page = await actingPage(ada());
  page.key('End');
  page.key('e');
  await page.settled();
  page.key('z');
  expect([page.rows(), page.current(), page.focused()]).toEqual([['m1', 'm2', 'm3'], 'm3', 'm3']);
  await page.settled();
  expect(page.told()).toEqual(['archive m3', 'undo ada action-1']);
  expect(page.rows()).toEqual(['m1', 'm2', 'm3']);
});

test('what Gmail has confirmed comes back at once, and stays when the background has the action that restores it', async () => {
  const page = await actingPage(ada());
  page.key('e');
  await page.settled();
  const done = (action: Action): Action => ({ ...action, state: { kind: 'done', at: NOW } });
  page.keep(mailboxItem('ada').key, mailboxOf(messages('m1', 'm2', 'm3').slice(1)));
  page.keepQueue('ada', (queue) => queue.map(done));
  await page.settled();
  page.key('z');
  expect(page.rows()).toEqual(['m1', 'm2', 'm3']);
  await page.settled();
  expect(page.rows()).toEqual(['m1', 'm2', 'm3']);
});

test('what was read here is unread again after an undo, and read again after the undo of what followed', async () => {
  const page = await actingPage(ada());
  page.key('I', { shiftKey: true });
  page.key('e');
  expect(page.rows()).toEqual(['m2', 'm3']);
  page.key('z');
  await page.settled();
  expect([page.rows(), page.row('m1').dataset.read]).toEqual([['m1', 'm2', 'm3'], 'true']);
  page.key('z');
  await page.settled();
  expect(page.row('m1').dataset.read).toBe('false');
});

test('an undo that comes too late says so', async () => {
  const page = await actingPage(ada());
  page.key('e');
  await page.settled();
  // What is no longer kept cannot be taken back.
  page.keepQueue('ada', () => []);
  page.keep(mailboxItem('ada').key, mailboxOf(messages('m1', 'm2', 'm3').slice(1)));
  page.key('z');
  await page.settled();
  expect(page.toast()).toBe("It's too late to undo. You can change it in Gmail.");
  expect([page.heard(), page.rows()]).toEqual([page.toast(), ['m2', 'm3']]);
  page.pass(8_000);
  expect(page.toast()).toBe('');
});

test('what came too late does not cover what can be taken back next', async () => {
  const page = await actingPage(ada());
  page.key('e');
  await page.settled();
  // What is no longer kept cannot be taken back.
  page.keepQueue('ada', () => []);
  page.keep(mailboxItem('ada').key, mailboxOf(messages('m1', 'm2', 'm3').slice(1)));
  page.key('z');
  await page.settled();
  page.key('e');
  expect(page.all('.toast-text').map(textOf)).toEqual([
    "It's too late to undo. You can change it in Gmail.",
    '1 message archived',
  ]);
  control(page.root, 'Undo').click();
  expect(page.heard()).toBe('Undone');
});

test('what was done is said with the key that takes it back, and the same again is said again', async () => {
  const page = await actingPage(ada());
  page.key('e');
  const first = one(page.root, '[role="status"]').firstElementChild;
  expect(page.heard()).toBe('1 message archived. Undo with z');
  page.key('e');
  expect(page.heard()).toBe('1 message archived. Undo with z');
  expect(one(page.root, '[role="status"]').firstElementChild).not.toBe(first);
  page.key('z');
  expect(page.heard()).toBe('Undone');
});
