// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { TabLink } from '../../src/ui/tab-link.tsx';
import { draw, one } from './draw.ts';

const address = 'https://mail.google.com/';

function click(init: MouseEventInit): { readonly opened: readonly string[]; readonly left: boolean } {
  const opened: string[] = [];
  const root = draw(
    <TabLink href={address} open={(url) => opened.push(url)}>
      Gmail
    </TabLink>,
  );
  const event = new MouseEvent('click', { bubbles: true, cancelable: true, ...init });
  // Stands for the browser, which follows the link unless it was told not to.
  root.addEventListener('click', (clicked) => {
    if (!clicked.defaultPrevented) opened.push('by the browser');
    clicked.preventDefault();
  });
  one(root, 'a').dispatchEvent(event);
  return { opened, left: event.defaultPrevented };
}

test('a plain click opens the address once, by the extension', () => {
  expect(click({}).opened).toEqual([address]);
});

test.each([{ ctrlKey: true }, { metaKey: true }, { shiftKey: true }, { button: 1 }])(
  "a click with %o is the browser's",
  (init) => {
    expect(click(init).opened).toEqual(['by the browser']);
  },
);

test('the link tells the page it opens nothing of this one', () => {
  const link = one(
    draw(
      <TabLink href={address} open={() => undefined}>
        Gmail
      </TabLink>,
    ),
    'a',
  );
  expect([link.getAttribute('href'), link.getAttribute('rel')]).toEqual([address, 'noreferrer']);
});
