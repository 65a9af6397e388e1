// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { one, textOf } from '../../ui/draw.ts';
import { openPage } from '../open-page.tsx';

const box = (root: HTMLElement): HTMLInputElement => {
  const found = one(root, '#notifications input[type=checkbox]');
  if (!(found instanceof HTMLInputElement)) throw new Error('no checkbox');
  return found;
};

test('switching notifications on asks the browser, and shows what it allows', async () => {
  let allowed = false;
  const { root, after } = await openPage({
    ports: {
      mayNotify: async () => allowed,
      requestNotifications: async () => {
        allowed = true;
        return true;
      },
    },
  });
  expect(box(root).checked).toBe(false);
  await after(() => box(root).click());
  expect(box(root).checked).toBe(true);
});

test('a refusal leaves them off and is said', async () => {
  const { root, after } = await openPage({ ports: { requestNotifications: async () => false } });
  await after(() => box(root).click());
  expect(box(root).checked).toBe(false);
  expect(textOf(one(root, '#notifications [role=status]'))).toContain("didn't allow notifications");
});

test('switching them off gives the permission back', async () => {
  let allowed = true;
  const { root, after } = await openPage({
    ports: {
      mayNotify: async () => allowed,
      dropNotifications: async () => {
        allowed = false;
        return true;
      },
    },
  });
  expect(box(root).checked).toBe(true);
  await after(() => box(root).click());
  expect(box(root).checked).toBe(false);
});

test('what they show can be chosen once they are on', async () => {
  let allowed = false;
  const page = await openPage({
    ports: {
      mayNotify: async () => allowed,
      requestNotifications: async () => {
        allowed = true;
        return true;
      },
    },
  });
  const choices = () => [...page.root.querySelectorAll<HTMLInputElement>('#notifications input[type=radio]')];
  expect(choices()).toEqual([]);
  await page.after(() => box(page.root).click());
  expect(choices().map(({ checked }) => checked)).toEqual([true, false, false]);
  await page.after(() => choices()[2]?.click());
  expect(page.asked).toEqual([{ command: 'set', args: [{ noticeText: 'count' }] }]);
});
