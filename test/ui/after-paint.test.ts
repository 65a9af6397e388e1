// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { afterPaint } from '../../src/ui/after-paint.ts';

test('it waits for the frame', async () => {
  const order: string[] = [];
  requestAnimationFrame(() => order.push('frame'));
  await afterPaint();
  expect(order).toEqual(['frame']);
});

test('a page that is never painted does not wait for ever', async () => {
  vi.stubGlobal('requestAnimationFrame', () => 0);
  await expect(afterPaint()).resolves.toBeUndefined();
  vi.unstubAllGlobals();
});
