// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { moveByKey } from '../../src/popup/move-by-key.ts';

beforeEach(() => {
  const main = document.createElement('main');
  for (const id of ['a', 'b']) {
    const link = document.createElement('a');
    Object.assign(link, { id, className: 'message', href: '#' });
    main.append(link);
  }
  const button = document.createElement('button');
  main.append(button);
  main.addEventListener('keydown', moveByKey);
  document.body.replaceChildren(main);
  button.focus();
});

function press(key: string, init: KeyboardEventInit = {}): string | undefined {
  document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...init }));
  return document.activeElement?.id;
}

test.each([
  ['ArrowDown', 'ArrowUp'],
  ['j', 'k'],
])('%s and %s move from message to message and stop at the ends', (down, up) => {
  expect([press(down), press(down), press(down), press(up), press(up)]).toEqual(['a', 'b', 'b', 'a', 'a']);
});

test('keys that mean something else to the browser are left to it', () => {
  press('j');
  expect(press('j', { ctrlKey: true })).toBe('a');
  expect(press('Tab')).toBe('a');
});
