import { expect, test, vi } from 'vitest';

vi.mock('../../src/platform/browser.ts', () => ({ browser: { permissions: {} } }));

test('without the permission, and so without the API, nothing is visible and nothing has to be taken away', async () => {
  const { clearNotification, visibleNotifications } = await import('../../src/platform/notifications.ts');
  expect([...(await visibleNotifications())]).toEqual([]);
  await expect(clearNotification('ada:a1')).resolves.toBeUndefined();
});
