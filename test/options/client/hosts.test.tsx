// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { control, one, textOf } from '../../ui/draw.ts';
import { openPage } from '../open-page.tsx';

test('withheld hosts are asked for in the click, and the notice goes once they are granted', async () => {
  let granted = false;
  const page = await openPage({
    ports: {
      hasHosts: () => Promise.resolve(granted),
      requestHosts: () => {
        granted = true;
        return Promise.resolve(true);
      },
    },
  });
  expect(textOf(one(page.root, '#privacy'))).toContain('is blocking access');
  control(page.root, 'Grant access').click();
  expect(granted).toBe(true);
  await page.settle();
  expect(textOf(page.root)).not.toContain('Grant access');
  expect(textOf(one(page.root, '#privacy'))).toContain('grants access');
});

test.each([
  ['refused', () => Promise.resolve(false), "Access wasn't granted"],
  ['not shown by the browser', () => Promise.reject(new Error('no gesture')), "The browser didn't ask for access"],
])('a request that is %s is told, and can be made again', async (_how, requestHosts, words) => {
  const page = await openPage({ ports: { hasHosts: () => Promise.resolve(false), requestHosts } });
  await page.after(() => control(page.root, 'Grant access').click());
  expect(textOf(one(page.root, 'header'))).toContain(words);
  expect(control(page.root, 'Grant access')).toBeDefined();
});

test('access that was granted elsewhere shows when the page is looked at again', async () => {
  let granted = false;
  const page = await openPage({ ports: { hasHosts: () => Promise.resolve(granted) } });
  granted = true;
  await page.after(() => window.dispatchEvent(new Event('focus')));
  expect(textOf(one(page.root, 'header'))).toContain('Set up a Google client');
});
