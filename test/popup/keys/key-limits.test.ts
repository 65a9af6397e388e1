// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { KEYMAP, keyNames, keyOf } from '../../../src/popup/keys/keymap.ts';
import { english } from '../../../tools/fakes/english.ts';
import { one, textOf } from '../../ui/draw.ts';
import { actingPage, ada } from '../acting/acting-page.ts';

test('a letter typed into the filter is a letter; the arrow down, Enter and Escape lead back to the list', async () => {
  const page = await actingPage(ada());
  for (const key of ['ArrowDown', 'Enter', 'Escape']) {
    page.key('/');
    expect(page.focused()).toBe('input');
    page.key('e');
    page.key('#');
    expect(page.focused()).toBe('input');
    page.key(key);
    expect(page.focused()).toBe('m1');
  }
  expect(page.root.querySelector('input')).toBeNull();
  expect(page.told()).toEqual([]);
});

test('Escape closes one thing after the other, and is left to the browser when nothing is open', async () => {
  const page = await actingPage(ada());
  page.key('x');
  page.key('o');
  page.key('/');
  page.key('ArrowDown');
  page.key('?');
  await page.settled();
  const open = () => ['.key-sheet', 'input', '.preview', '.selection-bar'].filter((one) => page.all(one).length > 0);
  const seen = Array.from({ length: 4 }, () => {
    const before = open();
    expect(page.key('Escape')).toBe(false);
    return before;
  });
  expect(seen).toEqual([
    ['.key-sheet', 'input', '.preview', '.selection-bar'],
    ['input', '.preview', '.selection-bar'],
    ['.preview', '.selection-bar'],
    ['.selection-bar'],
  ]);
  expect(page.key('Escape')).toBe(true);
});

test.each([{ ctrlKey: true }, { metaKey: true }, { altKey: true }, { isComposing: true }])(
  'a key with %o is left to the browser',
  async (init) => {
    const page = await actingPage(ada());
    for (const key of ['e', 'j', 'Escape']) expect(page.key(key, init)).toBe(true);
    expect(page.told()).toEqual([]);
  },
);

test.each([
  { key: '#', at: 0, told: [] },
  { key: '#', at: 499, told: [] },
  { key: '#', at: 500, told: ['trash m1'] },
  { key: '!', at: 499, told: [] },
  { key: '!', at: 500, told: ['spam m1'] },
  { key: 'e', at: 0, told: ['archive m1'] },
])('$key pressed $at ms after the popup opened does $told: what is typed elsewhere deletes nothing', async (row) => {
  const page = await actingPage(ada());
  const event = new KeyboardEvent('keydown', { key: row.key, bubbles: true, cancelable: true });
  Object.defineProperty(event, 'timeStamp', { value: row.at });
  document.body.dispatchEvent(event);
  await page.settled();
  expect(page.told()).toEqual(row.told);
});

test('a key that is held down moves on, and does nothing else again', async () => {
  const page = await actingPage(ada());
  page.key('j');
  page.key('j', { repeat: true });
  page.key('e', { repeat: true });
  expect([page.focused(), page.told().length]).toEqual(['m2', 0]);
});

test('a stopped popup no longer minds keys', async () => {
  const page = await actingPage(ada());
  page.stop();
  page.key('e');
  expect(page.told()).toEqual([]);
});

test.each([
  [{ key: 'о', code: 'KeyJ' }, 'j'],
  [{ key: 'Ш', code: 'KeyI', shiftKey: true }, 'Shift+i'],
  [{ key: 'ö', code: 'Semicolon' }, 'ö'],
  [{ key: 'z', code: 'KeyY' }, 'z'],
  [{ key: 'J', code: 'KeyJ' }, 'j'],
  [{ key: '/', code: 'Digit7', shiftKey: true }, '/'],
  [{ key: '#', code: 'Digit3', altKey: true }, '#'],
  [{ key: '#', code: 'Digit3', altKey: true, ctrlKey: true }, '#'],
])('%o is the key %s, whatever the keyboard', (init, key) => {
  expect(keyOf(new KeyboardEvent('keydown', init))).toBe(key);
});

test('the sheet names every key and what it does, is modal, and gives the focus back', async () => {
  const page = await actingPage(ada());
  page.key('j');
  page.key('?');
  const sheet = one(page.root, 'dialog');
  for (const binding of KEYMAP) {
    const said = english.say(binding.words);
    const line = [...sheet.querySelectorAll('dl > div')].find((each) => textOf(one(each, 'dd')) === said);
    for (const name of keyNames(binding).flatMap((each) => each.split(' '))) {
      expect([...(line?.querySelectorAll('kbd') ?? [])].map(textOf)).toContain(name);
    }
  }
  page.key('e');
  expect(page.told()).toEqual([]);
  page.key('?');
  expect([page.focused(), page.root.querySelector('dialog')]).toEqual(['m1', null]);
});
