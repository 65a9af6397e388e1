// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../src/core/settings.ts';
import { bodiesItem } from '../../../src/storage/body-item.ts';
import { mailboxItem } from '../../../src/storage/mailbox-items.ts';
import { settingsItem } from '../../../src/storage/settings-item.ts';
import { sampleBody, textPart } from '../../core/mailbox/sample-body.ts';
import { control, one, textOf } from '../../ui/draw.ts';
import { actingPage, ada, messages } from '../acting/acting-page.ts';
import { mailboxOf, message, NOW } from '../samples.ts';

const body = (id: string, source: string) => ({
  account: 'ada',
  body: sampleBody({ id, parts: [textPart(source)] }),
});

test('an opened row shows its text when it has come, and asks for it once', async () => {
  const page = await actingPage(ada());
  page.answerWith(async ({ args: [, id] }) => {
    page.keep(bodiesItem.key, [body('m9', 'another'), body(String(id), 'Dear Ada')]);
    return { ok: true };
  });
  one(page.row('m1'), 'button.message').click();
  await page.settled();
  expect(textOf(one(page.row('m1'), '.preview'))).toBe('m1: Dear Ada');
  one(page.row('m1'), 'button.message').click();
  one(page.row('m1'), 'button.message').click();
  await page.settled();
  expect(page.told()).toEqual(['readMessage ada m1']);
});

test('the text of one row is not shown below another', async () => {
  const page = await actingPage(ada());
  page.keep(bodiesItem.key, [body('m1', 'Dear Ada')]);
  page.answerWith(() => new Promise(() => undefined));
  page.key('o');
  await page.settled();
  page.key('j');
  page.key('j');
  page.key('o');
  expect(textOf(one(page.row('m2'), '.preview'))).toBe('m2: on its way');
  expect(page.all('.preview')).toHaveLength(1);
});

test.each([
  [async () => ({ ok: false, problem: { kind: 'not-found' } }), 'not-found'],
  [() => Promise.reject(new Error('gone')), 'slow'],
] as const)('a text that cannot be had is said to be so', async (answer, kind) => {
  const page = await actingPage(ada());
  page.answerWith(answer);
  page.key('o');
  await page.settled();
  expect(textOf(one(page.root, '.preview'))).toBe(`m1: ${kind}`);
});

test('a row whose text cannot be shown closes, and what is said of it goes after a while', async () => {
  const page = await actingPage(ada());
  page.losePreview();
  page.key('o');
  await page.settled();
  expect([page.all('.preview-slot').length, page.toast(), page.heard()]).toEqual([
    0,
    "Tidings didn't respond",
    "Tidings didn't respond",
  ]);
  page.pass(8_000);
  expect(page.toast()).toBe('');
});

test('a row that leaves while it is open takes its text along, and the next is closed', async () => {
  const page = await actingPage(ada());
  page.key('o');
  await page.settled();
  control(one(page.root, '.preview-slot'), 'Report spam').click();
  expect([page.rows(), page.all('.preview-slot').length]).toEqual([['m2', 'm3'], 0]);
});

test('more rows are fetched as far as they are missing, and shown when they have come', async () => {
  const ids = Array.from({ length: 60 }, (_, at) => `m${at}`);
  const all = messages(...ids);
  const listed = (count: number) => ({
    ...mailboxOf(all),
    messages: Object.fromEntries(all.slice(0, count).map((each) => [each.id, each])),
  });
  const page = await actingPage(ada({ mailbox: listed(30) }));
  expect(page.rows()).toHaveLength(25);
  page.answerWith(async () => ({ ok: false, problem: { kind: 'offline' } }));
  one(page.root, '.more button').click();
  expect(page.rows()).toHaveLength(30);
  await page.settled();
  expect(textOf(one(page.root, '.more'))).toContain('offline');
  page.answerWith(async () => {
    page.keep(mailboxItem('ada').key, listed(50));
    return { ok: true };
  });
  one(page.root, '.more button').click();
  await page.settled();
  expect(page.rows()).toHaveLength(50);
  const asked = page.commands.map(({ args: [, missing] }) => missing);
  expect(asked).toEqual([ids.slice(30, 50), ids.slice(30, 50)]);
});

test('new mail that comes while the popup is open is said; mail that comes back is not new', async () => {
  const older = [message('2', { receivedAt: NOW }), message('1')];
  const page = await actingPage(ada({ mailbox: { ...mailboxOf(older), newestSeen: '2' } }));
  expect(page.heard()).toBe('');
  const newer = [message('4', { receivedAt: NOW }), message('3', { receivedAt: NOW }), ...older];
  page.keep(mailboxItem('ada').key, { ...mailboxOf(newer), newestSeen: '4' });
  await page.settled();
  expect(page.heard()).toBe('2 new messages');
  page.keep(mailboxItem('ada').key, { ...mailboxOf(newer.slice(1)), newestSeen: '4' });
  await page.settled();
  page.keep(mailboxItem('ada').key, { ...mailboxOf(newer), newestSeen: '4' });
  await page.settled();
  const said = one(page.root, '[role="status"]').firstElementChild;
  page.key('s');
  expect(said?.textContent).toBe('2 new messages');
});

test('how much the filter lets through is said when nobody types any more', async () => {
  const page = await actingPage(ada());
  page.key('/');
  const field = one(page.root, 'input');
  for (const value of ['m', 'm2']) {
    Object.assign(field, { value });
    field.dispatchEvent(new Event('input', { bubbles: true }));
    page.pass(300);
  }
  expect(page.heard()).toBe('');
  page.pass(100);
  expect(page.heard()).toBe('1 of 3 messages');
});

test('theme and density are there with the first row, and follow what is chosen', async () => {
  const { dataset } = document.documentElement;
  const page = await actingPage(ada());
  expect([dataset.theme, dataset.density]).toEqual(['auto', 'comfortable']);
  page.keep(settingsItem.key, { ...DEFAULT_SETTINGS, theme: 'dark', density: 'compact' });
  await page.settled();
  expect([dataset.theme, dataset.density]).toEqual(['dark', 'compact']);
});
