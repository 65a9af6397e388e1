// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { bodiesItem } from '../../../src/storage/body-item.ts';
import { textOf } from '../../ui/draw.ts';
import { actingPage } from '../acting/acting-page.ts';
import { settled } from '../fake-page.ts';
import { accountView, mailboxOf, message, NOW } from '../samples.ts';

const MINUTE = 60_000;
const CODE = 'Your verification code is 482913.';

/** A popup that lists a message with a code, of this age, and one without. */
async function codePage(age = MINUTE, change: object = {}) {
  const code = message('m1', { snippet: CODE, receivedAt: NOW - age, ...change });
  const page = await actingPage(accountView({ mailbox: mailboxOf([code, message('m2')]) }));
  return {
    ...page,
    codes: () => page.all('.code').map(textOf),
    codeOf: (id: string) => page.row(id).querySelector<HTMLElement>('.code')?.tabIndex,
  };
}

test('a row offers the code of a new message, whether or not anybody points at it', async () => {
  const page = await codePage();
  expect(page.codes()).toEqual(['Copy 482 913']);
  page.key('j');
  page.key('j');
  expect([page.current(), page.codes()]).toEqual(['m2', ['Copy 482 913']]);
  expect(page.row('m1').querySelectorAll('.tool')).toHaveLength(0);
  // Tab reaches only what is in the current row.
  expect(page.codeOf('m1')).toBe(-1);
  page.key('k');
  expect(page.codeOf('m1')).toBe(0);
});

test('nothing is copied by itself; a press copies what the form asks for, shows that, and says it', async () => {
  const page = await codePage();
  expect(page.copied).toEqual([]);
  page.all('.code')[0]?.click();
  await settled();
  expect(page.copied).toEqual(['482913']);
  expect(page.codes()).toEqual(['Copied']);
  expect(page.heard()).toContain('Copied: 482 913');
});

test('what the browser does not copy is said, and the button stays', async () => {
  const page = await codePage();
  page.refuseCopying();
  page.all('.code')[0]?.click();
  await settled();
  expect(page.toast()).toBe("Couldn't copy. Select the text and copy it yourself.");
  expect([page.codes(), page.copied]).toEqual([['Copy 482 913'], []]);
});

test('c copies the code of the current row, and of the open one; without a code it does nothing', async () => {
  const page = await codePage();
  page.key('j');
  page.key('c');
  await settled();
  expect(page.copied).toEqual(['482913']);
  expect(document.activeElement?.className).toBe('code');
  page.key('j');
  page.key('c');
  page.key('k');
  page.key('o');
  page.key('c');
  await settled();
  expect(page.copied).toEqual(['482913', '482913']);
  expect(page.told()).toEqual(['readMessage ada m1']);
});

test.each([
  ['ten minutes old', 10 * MINUTE],
  ['a day old', 1_440 * MINUTE],
])('a message that is %s offers none', async (_what, age) => {
  expect((await codePage(age)).codes()).toEqual([]);
});

test('at the tenth minute the code goes from a popup that just stands there, from the row and from the text', async () => {
  const page = await codePage(9 * MINUTE);
  page.pass(MINUTE - 1);
  expect(page.codes()).toHaveLength(1);
  page.pass(1);
  await settled();
  expect(page.codes()).toEqual([]);

  const open = await codePage(9 * MINUTE);
  open.key('j');
  open.key('o');
  await settled();
  expect(open.codes()).toHaveLength(1);
  open.pass(MINUTE);
  expect(open.codes()).toEqual([]);
});

test('a message that arrives while the popup is open is offered from then on', async () => {
  const page = await codePage(20 * MINUTE);
  expect(page.codes()).toEqual([]);
  const fresh = message('m3', { snippet: CODE, receivedAt: NOW });
  page.keepAccounts(accountView({ mailbox: mailboxOf([fresh, message('m1')]) }));
  await settled();
  expect(page.codes()).toEqual(['Copy 482 913']);
  page.pass(10 * MINUTE);
  expect(page.codes()).toEqual([]);
});

test('an open message offers what its text tells, once it is there', async () => {
  const page = await codePage(MINUTE, { snippet: 'Hello Ada, you asked to sign in.' });
  page.key('j');
  page.key('o');
  await settled();
  expect(page.codes()).toEqual([]);
  const part = { contentType: 'text/plain', mimeType: 'text/plain', name: '', bytes: 9, isFile: false };
  const people = { listed: [], unlisted: 0 };
  const body = { id: 'm1', to: people, cc: people, isAnswer: false, parts: [{ ...part, data: btoa(CODE) }] };
  page.keep(bodiesItem.key, [{ account: 'ada', body }]);
  await settled();
  expect(page.codes()).toEqual(['Copy 482 913']);
});
