// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { mailboxItem } from '../../../src/storage/mailbox-items.ts';
import { control, one } from '../../ui/draw.ts';
import { actingPage, ada, messages } from '../acting/acting-page.ts';
import { mailboxOf, message, NOW } from '../samples.ts';

const type = (root: ParentNode, text: string): void => {
  const field = one(root, 'input');
  Object.assign(field, { value: text });
  field.dispatchEvent(new Event('input', { bubbles: true }));
};

test('when a row leaves, the focus goes to the next, else to the one before, else to the heading of the account', async () => {
  const page = await actingPage(ada());
  page.key('j');
  page.key('j');
  const seen = ['e', 'e', 'e'].map((key) => {
    page.key(key);
    return [page.focused(), page.current()];
  });
  expect(seen).toEqual([
    ['m3', 'm3'],
    ['m1', 'm1'],
    ['h2', ''],
  ]);
});

test('the same where it was read elsewhere, and where a tool of the row was pressed', async () => {
  const page = await actingPage(ada());
  page.key('j');
  page.keep(mailboxItem('ada').key, mailboxOf(messages('m2', 'm3')));
  await page.settled();
  expect([page.focused(), page.current()]).toEqual(['m2', 'm2']);
  const tool = control(page.row('m2'), 'Archive');
  tool.focus();
  tool.click();
  expect(page.focused()).toBe('m3');
});

test('nobody who has not taken the focus is given it', async () => {
  const page = await actingPage(ada());
  page.key('e');
  expect([page.focused(), page.current()]).toEqual(['body', 'm2']);
});

test('the row stays the current one when its conversation grows', async () => {
  const page = await actingPage(ada());
  page.key('j');
  page.key('j');
  page.key('x');
  const grown = message('m9', { threadId: 'thread-m2', receivedAt: NOW });
  page.keep(mailboxItem('ada').key, mailboxOf([grown, ...messages('m1', 'm2', 'm3')]));
  await page.settled();
  expect([page.rows(), page.current(), page.focused()]).toEqual([['m9', 'm1', 'm3'], 'm9', 'm9']);
  page.key('e');
  await page.settled();
  expect(page.told()).toEqual(['archive m9']);
});

test('what the filter hides is neither current nor selected', async () => {
  const page = await actingPage(ada());
  page.key('x');
  page.key('/');
  type(page.root, 'm3');
  expect([page.rows(), page.current(), page.all('.selection-bar').length]).toEqual([['m3'], 'm3', 0]);
  page.key('Escape');
  expect(page.focused()).toBe('m3');
});

test('closing the text of a row leads back to the row', async () => {
  const page = await actingPage(ada());
  page.key('j');
  page.key('o');
  await page.settled();
  const tool = one(page.row('m1'), '.preview-slot').querySelector('button');
  tool?.focus();
  expect(document.activeElement).toBe(tool);
  page.key('u');
  expect(document.activeElement).toBe(page.row('m1').querySelector('.message'));
});

test('a notice that is dismissed gives the focus to the current row', async () => {
  const page = await actingPage(ada({ level: 'read' }));
  page.key('e');
  const dismiss = control(one(page.root, '.above-list'), 'Dismiss');
  dismiss.focus();
  dismiss.click();
  expect(page.focused()).toBe('m1');
});

test('Tab leads through the header and the notices to one row', async () => {
  const page = await actingPage(ada({ level: 'read' }));
  page.key('e');
  page.key('/');
  const reached = page.all('a, button, input, summary').filter(({ tabIndex }) => tabIndex >= 0);
  const places = reached.map((each) =>
    ['header', '.filter', '.above-list', '.account-header', '[data-row]'].find((place) => each.closest(place) !== null),
  );
  expect([...new Set(places)]).toEqual(['header', '.filter', '.above-list', '.account-header', '[data-row]']);
  const rows = reached.flatMap((each) => each.closest<HTMLElement>('[data-row]')?.dataset.row ?? []);
  expect(new Set(rows)).toEqual(new Set(['ada/m1']));
});
