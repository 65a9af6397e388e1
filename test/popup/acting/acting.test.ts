// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../src/core/settings.ts';
import { mailboxItem } from '../../../src/storage/mailbox-items.ts';
import { settingsItem } from '../../../src/storage/settings-item.ts';
import { english } from '../../../tools/fakes/english.ts';
import { control, one, textOf } from '../../ui/draw.ts';
import { mailboxOf, message } from '../samples.ts';
import { actingPage, ada, messages } from './acting-page.ts';

const conversation = [message('m3', { threadId: 't' }), message('m2', { threadId: 't' }), message('m1')];
const folded = ada({ mailbox: mailboxOf(conversation) });

test('an archived row leaves at once, before the background has answered, and so does its part of the count', async () => {
  const page = await actingPage(ada());
  page.answerWith(() => new Promise(() => undefined));
  page.key('e');
  expect(page.rows()).toEqual(['m2', 'm3']);
  expect(textOf(one(page.root, '.count'))).toBe('2 unread');
});

test('a poll in between does not bring it back, and neither does the answer', async () => {
  const page = await actingPage(ada());
  page.key('e');
  page.keep(mailboxItem('ada').key, mailboxOf(messages('m1', 'm2', 'm3')));
  await page.settled();
  expect(page.rows()).toEqual(['m2', 'm3']);
});

test('what is marked as read stays in sight as read until the popup closes', async () => {
  const page = await actingPage(ada());
  page.key('I', { shiftKey: true });
  await page.settled();
  page.keepQueue('ada', () => []);
  page.keep(mailboxItem('ada').key, mailboxOf(messages('m1', 'm2', 'm3').slice(1)));
  await page.settled();
  expect(page.rows()).toEqual(['m1', 'm2', 'm3']);
  expect(page.row('m1').dataset.read).toBe('true');
  page.key('e');
  await page.settled();
  expect([page.told(), page.rows()]).toEqual([
    ['mark-read m1', 'archive m1'],
    ['m2', 'm3'],
  ]);
});

test('the tools of a row act on it, whatever else is selected; on a selected row they act on all that are', async () => {
  const page = await actingPage(ada());
  page.key('x');
  page.key('j');
  page.key('j');
  control(page.row('m2'), 'Delete').click();
  page.key('k');
  page.key('x');
  page.key('j');
  page.key('x');
  control(page.row('m3'), 'Archive').click();
  await page.settled();
  expect(page.told()).toEqual(['trash m2', 'archive m1 m3']);
});

test('selected rows of two accounts become one action each', async () => {
  const bob = ada({ id: 'bob', email: 'bob@example.com', mailbox: mailboxOf(messages('b1')) });
  const page = await actingPage(ada(), bob);
  for (const key of ['x', 'End', 'x', '#']) page.key(key);
  await page.settled();
  expect(page.commands.map(({ args: [account] }) => account)).toEqual(['ada', 'bob']);
  expect(page.toast()).toBe('2 messages moved to Trash');
  page.key('z');
  expect(page.rows()).toEqual(['m1', 'm2', 'm3', 'b1']);
});

test('of a conversation the newest unread message is meant, and the next one after it', async () => {
  const page = await actingPage(folded);
  for (let times = 0; times < 3; times += 1) page.key('I', { shiftKey: true });
  await page.settled();
  expect(page.told()).toEqual(['mark-read m3', 'mark-read m2']);
});

test.each([
  ['I', 'mark-read m3 m2 and all', 'Conversation marked as read'],
  ['e', 'archive m3 m2 and all', 'Conversation archived'],
  ['!', 'spam m3 m2 and all', 'Conversation reported as spam'],
  ['#', 'trash m3 m2 and all', 'Conversation moved to Trash'],
  ['s', 'star m3', '1 message starred'],
])('where conversations are meant, %s asks for %s', async (key, told, toast) => {
  const page = await actingPage(folded);
  page.keep(settingsItem.key, { ...DEFAULT_SETTINGS, actsOn: 'conversation' });
  await page.settled();
  page.key(key, { shiftKey: key === 'I' });
  await page.settled();
  expect([page.told(), page.toast()]).toEqual([[told], toast]);
});

test('what storage would not take is kept by the same name when it is tried again', async () => {
  const page = await actingPage(ada());
  page.writeBy(() => Promise.reject(new Error('no space')));
  page.key('e');
  await page.settled();
  expect([page.rows(), page.told()]).toEqual([['m2', 'm3'], []]);
  page.writeBy(async () => undefined);
  control(page.root, 'Try again').click();
  await page.settled();
  expect([page.rows(), page.told(), page.queue('ada').map(({ id }) => id)]).toEqual([
    ['m2', 'm3'],
    ['archive m1'],
    ['action-1'],
  ]);
  expect(textOf(page.root)).not.toContain("Tidings didn't respond");
});

test('a background that dies of what is asked loses nothing: it is kept before, and it is told once more', async () => {
  const page = await actingPage(ada());
  page.answerWith(() => Promise.reject(new Error('gone')));
  page.key('e');
  await page.settled();
  expect(page.queue('ada')).toMatchObject([{ id: 'action-1', state: { kind: 'waiting' } }]);
  page.key('z');
  await page.settled();
  expect(page.queue('ada')).toEqual([]);
  expect(page.rows()).toEqual(['m1', 'm2', 'm3']);
  page.pass(1_000);
  await page.settled();
  expect(page.commands.map(({ command }) => command)).toEqual(['send', 'send', 'send', 'send']);
  expect(textOf(page.root)).not.toContain("Tidings didn't respond");
});

test('marking all as read marks what is shown; more than 20 only after a yes, and a no changes nothing', async () => {
  const few = await actingPage(ada());
  control(few.root, english.plural('popupMarkAllRead', 3)).click();
  await few.settled();
  expect(few.told()).toEqual(['mark-read m1 m2 m3']);

  const ids = Array.from({ length: 21 }, (_, at) => `m${at}`);
  const many = await actingPage(ada({ mailbox: mailboxOf(messages(...ids)) }));
  const all = control(many.root, english.plural('popupMarkAllRead', 21));
  all.focus();
  all.click();
  expect(textOf(one(many.root, '.confirm p'))).toBe('Mark 21 messages as read?');
  expect(document.activeElement?.textContent).toBe('Cancel');
  control(many.root, 'Cancel').click();
  expect([many.told(), document.activeElement]).toEqual([[], all]);
  all.click();
  control(one(many.root, '.confirm'), 'Mark as read').click();
  await many.settled();
  expect(many.told()).toEqual([`mark-read ${ids.join(' ')}`]);
  expect(many.toast()).toBe('21 messages marked as read');
});

test('marking all as read leaves out what the filter hides', async () => {
  const page = await actingPage(ada());
  page.key('/');
  const field = one(page.root, 'input');
  Object.assign(field, { value: 'm2' });
  field.dispatchEvent(new Event('input', { bubbles: true }));
  page.root.querySelector<HTMLElement>('.account-header .icon-button')?.click();
  await page.settled();
  expect(page.told()).toEqual(['mark-read m2']);
});
