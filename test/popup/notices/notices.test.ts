// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { Action } from '../../../src/core/actions/action.ts';
import { mailboxItem } from '../../../src/storage/mailbox-items.ts';
import { control, one, textOf } from '../../ui/draw.ts';
import { actingPage, ada, messages } from '../acting/acting-page.ts';
import { mailboxOf, NOW } from '../samples.ts';

const [m1, m2] = messages('m1', 'm2');
const archive = (change: Partial<Action>): Action => ({
  id: 'a1',
  kind: 'archive',
  wholeConversation: false,
  messages: m1 === undefined ? [] : [m1],
  askedAt: NOW - 60_000,
  state: { kind: 'waiting' },
  ...change,
});
const refused = (problem: (Action['state'] & { kind: 'refused' })['problem']): Action =>
  archive({ state: { kind: 'refused', problem } });

test('below level Manage nothing is done: the banner says what is needed and asks Google for it', async () => {
  const page = await actingPage(ada({ level: 'read' }));
  page.key('e');
  expect(page.rows()).toEqual(['m1', 'm2', 'm3']);
  const banner = one(page.root, '.above-list');
  expect(textOf(banner)).toContain('Tidings has read-only access to this account');
  expect(textOf(banner)).toContain('messages in ada@example.com');
  expect(page.heard()).toBe('Tidings has read-only access to this account');
  control(banner, 'Allow changes').click();
  await page.settled();
  expect(page.told()).toEqual(['signIn manage ada']);
  expect(textOf(banner)).toBe('');
});

test('an account that lost the level meanwhile gets its row back, and the offer', async () => {
  const page = await actingPage(ada());
  let begin = (): void => undefined;
  page.writeBy(() => new Promise((resolve) => (begin = resolve)));
  page.key('e');
  expect(page.rows()).toEqual(['m2', 'm3']);
  page.keepAccounts(ada({ level: 'read' }));
  begin();
  await page.settled();
  expect([page.rows(), page.told()]).toEqual([['m1', 'm2', 'm3'], []]);
  control(one(page.root, '.above-list'), 'Allow changes');
});

test('what Google refuses comes back, is said aloud, and a banner says what, on what and why', async () => {
  const page = await actingPage(ada());
  page.key('e');
  await page.settled();
  page.keepQueue('ada', (queue) =>
    queue.map((each) => ({ ...each, state: { kind: 'refused', problem: { kind: 'not-found' } } })),
  );
  await page.settled();
  expect([page.rows(), page.toast(), page.heard()]).toEqual([['m1', 'm2', 'm3'], '', "Couldn't complete: Archive"]);
  expect(textOf(one(page.root, '.above-list'))).toBe(
    "Couldn't complete: ArchiveSubject m1 (ada@example.com)This message is no longer in Gmail. It may have been deleted elsewhere.Open in Gmail",
  );
  control(page.root, 'Dismiss').click();
  await page.settled();
  expect(page.told()).toEqual(['archive m1', 'drop ada action-1']);
});

test('what was read here and then archived is back, as read, when Google refuses to archive it', async () => {
  const page = await actingPage(ada());
  page.key('I', { shiftKey: true });
  await page.settled();
  page.keepQueue('ada', () => []);
  page.keep(mailboxItem('ada').key, mailboxOf(messages('m1', 'm2', 'm3').slice(1)));
  await page.settled();
  page.key('e');
  await page.settled();
  expect(page.rows()).toEqual(['m2', 'm3']);
  page.keepQueue('ada', (queue) =>
    queue.map((each) => ({ ...each, state: { kind: 'refused', problem: { kind: 'not-found' } } })),
  );
  await page.settled();
  expect([page.rows(), page.row('m1').dataset.read]).toEqual([['m1', 'm2', 'm3'], 'true']);
});

test.each([
  [{ kind: 'not-permitted', missing: 'scope' }, 'Gmail permission is missing', 'Sign in again', 'signIn manage ada'],
  [{ kind: 'not-permitted', missing: 'host' }, "Tidings can't reach", 'Grant access', 'checkNow'],
  [
    { kind: 'server', detail: 'status 400' },
    "Tidings won't try again automatically.Open in Gmailstatus 400",
    undefined,
    undefined,
  ],
] as const)('a refusal because of %o says so and offers the cure', async (problem, why, remedy, told) => {
  const page = await actingPage(ada({ actions: [refused(problem)] }));
  const banner = one(page.root, '.above-list .banner');
  expect(textOf(banner)).toContain(why);
  control(banner, remedy ?? 'Open in Gmail').click();
  await page.settled();
  expect(page.told()).toEqual(told === undefined ? [] : [told]);
  expect(page.opened.length).toBe(told === undefined ? 1 : 0);
});

test('what cannot be sent is counted after two seconds and listed, each with its undo', async () => {
  const page = await actingPage(ada());
  page.key('e');
  await page.settled();
  expect(page.root.querySelector('.queue')).toBeNull();
  page.key('s');
  page.pass(2_100);
  await page.settled();
  const queue = one(page.root, '.queue');
  expect(textOf(one(queue, 'summary'))).toBe('2 actions waiting to be sent to Gmail');
  expect([...queue.querySelectorAll('li .line')].map(textOf)).toEqual(['Archive: Subject m1', 'Add star: Subject m2']);
  control(queue, 'Undo: Archive: Subject m1').click();
  expect(page.rows()).toEqual(['m1', 'm2', 'm3']);
  expect(textOf(one(queue, 'summary'))).toBe('1 action waiting to be sent to Gmail');
  await page.settled();
  expect(textOf(one(queue, 'summary'))).toBe('1 action waiting to be sent to Gmail');
  expect(page.told().at(-1)).toBe('undo ada action-1');
});

test('what waits from another day is there when the popup opens; several messages and an undo are named', async () => {
  const both = [m1, m2].flatMap((each) => each ?? []);
  const page = await actingPage(ada({ actions: [archive({ messages: both, undoes: 'earlier' })] }));
  expect([...one(page.root, '.queue').querySelectorAll('li .line')].map(textOf)).toEqual([
    'Undo: Archive: Subject m1 and 1 more',
  ]);
});
