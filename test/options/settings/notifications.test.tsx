// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { one, textOf } from '../../ui/draw.ts';
import { openPage } from '../open-page.tsx';

const box = (root: HTMLElement): HTMLInputElement => {
  const found = one(root, '#notifications input');
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
