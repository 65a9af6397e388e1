import { browser } from './browser.ts';

/** The permission is optional: the user grants it on the options page. */
const PERMISSION = { permissions: ['notifications' as const] };

/** Whether notifications may be shown. */
export function mayNotify(): Promise<boolean> {
  return browser.permissions.contains(PERMISSION);
}

/** Asks the user for the permission; must be called in the handler of a click. Returns false if refused. */
export function requestNotifications(): Promise<boolean> {
  return browser.permissions.request(PERMISSION);
}

/** Removes the permission. */
export function dropNotifications(): Promise<boolean> {
  return browser.permissions.remove(PERMISSION);
}

/** Shows a notification, or replaces the one with that id. Uses only options that both browsers accept. */
export async function showNotification(notice: {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}): Promise<void> {
  await browser.notifications.create(notice.id, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('icons/icon-128.png'),
    title: notice.title,
    message: notice.text,
  });
}

/** Clears a notification; does nothing without the permission. */
export async function clearNotification(id: string): Promise<void> {
  await browser.notifications?.clear(id);
}

/** The ids of the notifications still visible; none without the permission, as the browser then has no such API. */
export async function visibleNotifications(): Promise<ReadonlySet<string>> {
  return new Set(Object.keys((await browser.notifications?.getAll()) ?? {}));
}

/** Calls `onClick` with the id of each notification that is clicked; does nothing without the permission. */
export function whenNotificationClicked(onClick: (id: string) => void): void {
  browser.notifications?.onClicked.addListener(onClick);
}
