import { browser } from './browser.ts';

/** The permission is optional: the person gives it on the options page. */
const PERMISSION = { permissions: ['notifications' as const] };

/** May notifications be shown? */
export function mayNotify(): Promise<boolean> {
  return browser.permissions.contains(PERMISSION);
}

/** Asks for the permission; must be called in the click that wants it. False if refused. */
export function requestNotifications(): Promise<boolean> {
  return browser.permissions.request(PERMISSION);
}

/** Gives the permission back. */
export function dropNotifications(): Promise<boolean> {
  return browser.permissions.remove(PERMISSION);
}

/** Shows a notification, or replaces the one of that id. Nothing but what both browsers accept. */
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

/** Takes a notification away, if the permission is there. */
export async function clearNotification(id: string): Promise<void> {
  await browser.notifications?.clear(id);
}

/** The ids of the notifications that can still be seen; none without the permission, as the browser has no such API then. */
export async function visibleNotifications(): Promise<ReadonlySet<string>> {
  return new Set(Object.keys((await browser.notifications?.getAll()) ?? {}));
}

/** Calls `onClick` with the id of a notification that was clicked; there is nothing to listen to without the permission. */
export function whenNotificationClicked(onClick: (id: string) => void): void {
  browser.notifications?.onClicked.addListener(onClick);
}
